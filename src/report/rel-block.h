/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A block of a document (heading, paragraph, list, table, figure …) and the entries it is made of. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** REL_IMPORTANCE_ALWAYS: an entry of this importance is never trimmed to save space. */
#define REL_IMPORTANCE_ALWAYS  100
#define REL_IMPORTANCE_DEFAULT 50

typedef enum
{
  REL_BLOCK_HEADING,
  REL_BLOCK_PARAGRAPH,
  REL_BLOCK_LIST,
  REL_BLOCK_TABLE,
  REL_BLOCK_FIGURE,
  REL_BLOCK_QUOTE,
  REL_BLOCK_KEY_FIGURES,
} RelBlockKind;

typedef enum
{
  REL_ALIGN_START,
  REL_ALIGN_CENTER,
  REL_ALIGN_END,
} RelAlign;

typedef enum
{
  REL_FIGURE_BARS,
  REL_FIGURE_TIMELINE,
} RelFigureKind;

typedef struct
{
  char *title;
  RelAlign align;
} RelColumn;

/* A sentence of a paragraph, an item of a list, a row of a table, a value of a figure. */
typedef struct
{
  char *lead;
  GStrv cells;
  GStrv records;
  double *values;
  guint n_values;
  int importance;
  gboolean trimmed;
} RelEntry;

typedef struct
{
  RelBlockKind kind;
  guint level;
  char *id;
  char *caption; /* of a quote: what begins its answers */
  char *alternative;
  RelFigureKind figure;
  gboolean ordered;
  gboolean muted;
  GArray *columns;
  GPtrArray *entries;
  int importance;
  gboolean hidden;
} RelBlock;

RelBlock        *rel_block_new            (RelBlockKind        kind);
void             rel_block_free           (RelBlock           *self);
void             rel_block_add_column     (RelBlock           *self,
                                           const char         *title,
                                           RelAlign            align);
RelEntry        *rel_block_add            (RelBlock           *self,
                                           const char *const  *records,
                                           const char         *cell,
                                           ...) G_GNUC_NULL_TERMINATED;
RelEntry        *rel_block_add_cells      (RelBlock           *self,
                                           const char *const  *records,
                                           const char *const  *cells);
void             rel_entry_set_lead       (RelEntry           *self,
                                           const char         *lead);
void             rel_entry_set_importance (RelEntry           *self,
                                           int                 importance);
void             rel_entry_set_values     (RelEntry           *self,
                                           const double       *values,
                                           guint               n_values);

guint            rel_block_get_n_entries  (const RelBlock     *self);
const RelEntry  *rel_block_get_entry      (const RelBlock     *self,
                                           guint               index);
const RelColumn *rel_block_get_column     (const RelBlock     *self,
                                           guint               index);
const char      *rel_entry_get_cell       (const RelEntry     *self,
                                           guint               index);
char            *rel_block_dup_text       (const RelBlock     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelBlock, rel_block_free)

G_END_DECLS
