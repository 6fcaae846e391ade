/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may be named in a summary, and as what: the only place that turns a person into words.
 *
 * While a document is written, a person stands in it as a token, and a text from a record between marks. Sealing the
 * document puts the words in: the name, the initials or the part a person plays; and takes out of the marked texts
 * the names that must not be there. */
#pragma once

#include "rel-document.h"
#include "rel-records.h"
#include "rel-summary-rows.h"

G_BEGIN_DECLS

/**
 * RelEdition:
 * @REL_EDITION_SHARE: for the manager: what may be shared, and nothing else
 * @REL_EDITION_PRIVATE: for oneself
 */
typedef enum
{
  REL_EDITION_SHARE,
  REL_EDITION_PRIVATE,
} RelEdition;

/**
 * RelNames:
 * @REL_NAMES_DEFAULT: roles in the share edition, full names in the private one
 * @REL_NAMES_ROLES: the part somebody plays, "a peer in Research", numbered where there are several
 * @REL_NAMES_INITIALS: initials
 * @REL_NAMES_FULL: names
 */
typedef enum
{
  REL_NAMES_DEFAULT,
  REL_NAMES_ROLES,
  REL_NAMES_INITIALS,
  REL_NAMES_FULL,
} RelNames;

/* Why somebody is not in a summary. */
typedef enum
{
  REL_INCLUDED,
  REL_WITHHELD_PRIVATE,
  REL_WITHHELD_CONFIDENTIAL,
  REL_WITHHELD_UNDECIDED,
  REL_WITHHELD_ARCHIVED,
  REL_WITHHELD_BY_CHOICE,
} RelWithholding;

/* What of a person a summary may draw on. The name is not among it: see rel_name_book_mention(). */
typedef struct
{
  const char *id;
  RelWithholding withholding;
  RelDirection direction;
  RelScope scope;
  const char *organization; /* (nullable) */
  const char *title;        /* (nullable) */
  const char *department;   /* (nullable) */
} RelDisclosedPerson;

/* Somebody who came up, as the person who exports is told of it. */
typedef struct
{
  char *id;
  char *name;
  char *family_key; /* sorts them by family name */
  char *shown_as; /* (nullable): NULL when only counted, or withheld */
  RelWithholding withholding;
  gboolean in_text; /* whether a text named them */
} RelNameBookEntry;

typedef struct _RelNameBook RelNameBook;

RelNameBook *rel_name_book_new         (RelConnection            *connection,
                                        RelEdition                edition,
                                        RelNames                  names,
                                        RelDay                    on,
                                        const char *const        *left_out);
void         rel_name_book_free        (RelNameBook              *self);

RelNames     rel_name_book_get_names   (RelNameBook              *self);
gboolean     rel_name_book_prefetch    (RelNameBook              *self,
                                        GArray                   *rows,
                                        GError                  **error);
RelDisclosedPerson *
             rel_name_book_get         (RelNameBook              *self,
                                        gint64                    row,
                                        GError                  **error);
RelDisclosedPerson *
             rel_name_book_get_by_id   (RelNameBook              *self,
                                        const char               *id,
                                        GError                  **error);
int          rel_name_book_compare     (gconstpointer             a,
                                        gconstpointer             b);
void         rel_name_book_set_role    (RelDisclosedPerson       *person,
                                        RelDecisionRole           role);
void         rel_name_book_add_context (RelDisclosedPerson       *person);
char        *rel_name_book_mention     (const RelDisclosedPerson *person);
char        *rel_name_book_begin_with  (const RelDisclosedPerson *person);
char        *rel_name_book_mark        (const char               *text);
char        *rel_name_book_end_sentence (char                    *marked);
gboolean     rel_name_book_seal        (RelNameBook              *self,
                                        RelDocument              *document,
                                        GError                  **error);
char        *rel_name_book_resolve     (RelNameBook              *self,
                                        const char               *text);
char        *rel_name_book_reveal      (RelNameBook              *self,
                                        const char               *text);
GPtrArray   *rel_name_book_list        (RelNameBook              *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelNameBook, rel_name_book_free)

G_END_DECLS
