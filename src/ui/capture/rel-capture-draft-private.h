/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the draft share: the line itself, the names in it, logging it, keeping it. */
#pragma once

#include "rel-capture-draft.h"

#include "rel-capture.h"

G_BEGIN_DECLS

struct _RelCaptureDraft
{
  GObject parent_instance;

  RelStore *store; /* which owns this */
  RelCaptureContext *context;
  gboolean warmed;  /* whether names were asked for */
  gboolean ready;   /* whether they are there */
  gboolean loading;
  gboolean again;   /* something changed while they were read */
  guint users;      /* how many have the focus where it is typed */
  guint forget_source;

  char *text;
  RelCaptureParse *parse;
  GHashTable *people;  /* key of a name → id, or "" for somebody new */
  GHashTable *goals;   /* key of a tag → id, or "" for a tag */
  GPtrArray *refused;  /* keys of what is no name; ends in NULL */
  char *begun;         /* (nullable): what a button put here; as long as nothing else is typed it need not be kept */
  GPtrArray *aside;    /* lines that had to make room, the last first to return */

  GStrv kept;          /* what is kept of it beyond the end of the application */
  guint keep_source;   /* until that is what is typed */

  char *logging;        /* (nullable): the text that is being written */
  GtkWidget *log_later; /* (nullable): who wants it written once the names are there */
};

RelCaptureParse *rel_capture_draft_make_parse     (RelCaptureDraft *self);
void             rel_capture_draft_reparse        (RelCaptureDraft *self);
void             rel_capture_draft_update         (RelCaptureDraft *self);
void             rel_capture_draft_follow         (RelCaptureDraft *self, RelChanges *changes);
gboolean         rel_capture_draft_is_typed       (RelCaptureDraft *self);
void             rel_capture_draft_put_aside      (RelCaptureDraft *self);
void             rel_capture_draft_emit_logged    (RelCaptureDraft *self);
void             rel_capture_draft_bring_back     (RelCaptureDraft *self);
void             rel_capture_draft_keep_soon      (RelCaptureDraft *self);

G_END_DECLS
