/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the position map share: who stands where, how it is drawn, and how somebody is dragged. */
#pragma once

#include "rel-enums.h"
#include "rel-picture-private.h"
#include "rel-position-map.h"

G_BEGIN_DECLS

#define N_COLUMNS (REL_POSITION_CHAMPIONING + 1)
#define MAX_INFLUENCE 5
/* From 5 down to 1, and below it those of whom it is not known. */
#define N_LINES (MAX_INFLUENCE + 1)

typedef struct
{
  char *stakeholder; /* id */
  char *name;
  RelDecisionRole role;
  int line;   /* 0 for the greatest influence, N_LINES - 1 for none known */
  int column; /* RelPosition */
} RelPositionPerson;

struct _RelPositionMap
{
  RelPicture parent_instance;

  RelStore *store;
  GPtrArray *people; /* RelPositionPerson, in the order of the points */

  /* As arranged */
  float axis;                  /* width before the first column */
  float column;                /* width of each */
  float top[N_LINES + 1];      /* of each line, and the bottom */
  float text_line;             /* height of one person */
  float dot;                   /* radius of a person */
  gboolean staggered;          /* headings in two lines, by turns */

  /* While somebody is dragged */
  RelPositionPerson *dragged;  /* (not owned) */
  double start_x, start_y;     /* where it began, as the widget lies */
  float pointer_x, pointer_y;  /* as if text ran from left to right */

  /* A change on its way, and what is wanted after it */
  gboolean is_writing;
  char *wanted;                /* (nullable): stakeholder */
};

RelPositionPerson *rel_position_map_find_person  (RelPositionMap *self, const char *stakeholder);
void               rel_position_map_move_person  (RelPositionMap *self, RelPositionPerson *person, int line, int column);
gboolean           rel_position_map_find_field   (RelPositionMap *self, float x, float y, int *line, int *column);
const char        *rel_position_map_get_heading  (int column);
int                rel_position_map_get_influence (int line);

void               rel_position_map_install_drawing (RelPictureClass *picture_class);
void               rel_position_map_install_drag    (RelPositionMap *self);

G_END_DECLS
