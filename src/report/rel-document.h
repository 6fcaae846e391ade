/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as all renderings see it: a title, a language and blocks, each traceable to records. */
#pragma once

#include <glib-object.h>

#include "rel-block.h"

G_BEGIN_DECLS

typedef enum
{
  REL_TEXT_LTR,
  REL_TEXT_RTL,
} RelTextDirection;

#define REL_TYPE_DOCUMENT (rel_document_get_type ())
G_DECLARE_FINAL_TYPE (RelDocument, rel_document, REL, DOCUMENT, GObject)

RelDocument      *rel_document_new              (const char        *title,
                                                 const char        *language);
const char       *rel_document_get_title        (RelDocument       *self);
const char       *rel_document_get_subtitle     (RelDocument       *self);
void              rel_document_set_subtitle     (RelDocument       *self,
                                                 const char        *subtitle);
const char       *rel_document_get_language     (RelDocument       *self);
RelTextDirection  rel_document_get_direction    (RelDocument       *self);
gboolean          rel_document_get_traced       (RelDocument       *self);
void              rel_document_set_traced       (RelDocument       *self,
                                                 gboolean           traced);

RelBlock         *rel_document_add_heading      (RelDocument       *self,
                                                 guint              level,
                                                 const char        *id,
                                                 const char        *text);
RelBlock         *rel_document_add_paragraph    (RelDocument       *self);
RelBlock         *rel_document_add_list         (RelDocument       *self,
                                                 gboolean           ordered);
RelBlock         *rel_document_add_table        (RelDocument       *self,
                                                 const char        *caption);
RelBlock         *rel_document_add_figure       (RelDocument       *self,
                                                 RelFigureKind      kind,
                                                 const char        *caption,
                                                 const char        *alternative);
RelBlock         *rel_document_add_quote        (RelDocument       *self,
                                                 const char        *answer_lead);
RelBlock         *rel_document_add_key_figures  (RelDocument       *self);
void              rel_document_truncate         (RelDocument       *self,
                                                 guint              n_blocks);

guint             rel_document_get_n_blocks     (RelDocument       *self);
RelBlock         *rel_document_get_block        (RelDocument       *self,
                                                 guint              index);
void              rel_document_refresh_hidden   (RelDocument       *self);
typedef char   *(*RelTextFunc)                  (const char        *text,
                                                 gpointer           data);
void              rel_document_map_texts        (RelDocument       *self,
                                                 RelTextFunc        func,
                                                 gpointer           data);
GStrv             rel_document_describe_trimmed (RelDocument       *self);

G_END_DECLS
