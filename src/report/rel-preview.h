/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a summary holds and what it keeps back, told to the person who is about to hand it on. */
#pragma once

#include "rel-disclosure.h"

G_BEGIN_DECLS

/* A sentence of a section, and the ids of the records it comes from. */
typedef struct
{
  char *text;
  GStrv records;
} RelPreviewSentence;

typedef struct
{
  char *id;
  char *title;
  GPtrArray *sentences; /* of RelPreviewSentence, in reading order */
  GPtrArray *withheld;  /* of RelWithheld, borrowed from the preview */
} RelPreviewSection;

typedef struct
{
  RelEdition edition;
  GPtrArray *sections; /* of RelPreviewSection */
  GPtrArray *people;   /* of RelNameBookEntry, by name */
  GPtrArray *withheld; /* of RelWithheld: owns them */
} RelPreview;

RelPreview *rel_preview_new     (RelDocument   *document,
                                 RelDisclosure *disclosure);
void        rel_preview_free    (RelPreview    *self);
char       *rel_preview_to_text (RelPreview    *self,
                                 RelDocument   *document);
const char *rel_preview_get_reason (RelWithholding withholding);
const char *rel_preview_get_rule   (RelEdition edition);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelPreview, rel_preview_free)

G_END_DECLS
