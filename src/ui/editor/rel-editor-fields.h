/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which members of each noun the editor offers, in which order, by which names. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

/**
 * RelEditorKind:
 * @REL_EDITOR_AUTO: what the member's kind suggests
 * @REL_EDITOR_PARAGRAPH: several lines of text
 * @REL_EDITOR_ROLES: roles of a person, offered as a choice
 * @REL_EDITOR_DURATION: a number of minutes, told in minutes, hours or days
 * @REL_EDITOR_ZONE: a time zone
 * @REL_EDITOR_PHOTO: the photo of a person
 * @REL_EDITOR_AHEAD: a day to come
 * @REL_EDITOR_CHANNEL: a channel, stored as text
 *
 * How a member is edited.
 */
typedef enum
{
  REL_EDITOR_AUTO,
  REL_EDITOR_PARAGRAPH,
  REL_EDITOR_ROLES,
  REL_EDITOR_DURATION,
  REL_EDITOR_ZONE,
  REL_EDITOR_PHOTO,
  REL_EDITOR_AHEAD,
  REL_EDITOR_CHANNEL,
} RelEditorKind;

/* One member, or with a label alone the heading of the group of those that follow. */
typedef struct
{
  const char *label;
  int field; /* -1: a heading */
  RelEditorKind kind;
} RelEditorField;

typedef struct
{
  const char *new_title;
  const char *edit_title;
  const RelEditorField *fields; /* ended by a label of NULL */
} RelEditorForm;

const RelEditorForm *rel_editor_form_for (RelNoun noun);
const char          *rel_editor_get_title (RelRecord *record);
const char          *rel_editor_get_name  (RelRecord *record);
void                 rel_editor_prefill   (RelRecord *record);

G_END_DECLS
