/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds people's names in running text. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RelNameMatcher RelNameMatcher;

/* A word of a text: where it is, and as it compares. */
typedef struct
{
  gsize start;
  gsize end;
  char *folded;
  gboolean is_capital; /* begins with a capital, or is of a script without them */
} RelNameWord;

/* Says what stands for what was found; NULL leaves the words as they are. */
typedef char *(*RelNameReplaceFunc) (GPtrArray *owners, gboolean begins_sentence, gpointer data);

GArray         *rel_name_words            (const char         *text);

RelNameMatcher *rel_name_matcher_new      (void);
void            rel_name_matcher_free     (RelNameMatcher     *self);
void            rel_name_matcher_add      (RelNameMatcher     *self,
                                           const char         *name,
                                           gboolean            alone,
                                           gpointer            owner);
char           *rel_name_matcher_replace  (RelNameMatcher     *self,
                                           const char         *text,
                                           RelNameReplaceFunc  replace,
                                           gpointer            data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelNameMatcher, rel_name_matcher_free)

G_END_DECLS
