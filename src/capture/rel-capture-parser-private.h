/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state of reading one line, shared by the parts of the grammar. */
#pragma once

#include "rel-capture-parse.h"
#include "rel-capture-text.h"

G_BEGIN_DECLS

struct _RelCaptureContext
{
  RelDay today;
  RelCaptureWords *words;
  RelCaptureNames *names;
  GPtrArray *goals;
  GStrv refused;
};

typedef struct
{
  char *id;
  char *title;
  char *key;
  gboolean is_active;
} RelCaptureGoal;

#define REL_CAPTURE_FREE (-1)

/* What became of a token: a RelCaptureSpanKind, or REL_CAPTURE_FREE as long as nothing has. */
typedef struct
{
  int owner;
  guint index;
  gboolean about;   /* of the title: it follows “re:” */
  gboolean in_text; /* of a name: it is part of the text of its clause too */
} RelCaptureMark;

/* How freely a name may be taken. */
typedef enum
{
  REL_CAPTURE_NAME_EXPLICIT, /* after “with” or “@”: any word may be a name */
  REL_CAPTURE_NAME_CAPITAL,  /* one that is known, or written like a name */
  REL_CAPTURE_NAME_KNOWN,    /* one that is known */
} RelCaptureNameMode;

typedef struct
{
  RelCaptureContext *context;
  RelCaptureLine *line;
  RelCaptureMark *marks;
  RelCaptureParse *result;
  char **keys;             /* of each token as a part of a name, made when asked for */
  gboolean is_weak;        /* the channel came from a word that a clearer one replaces */
  guint channel_end;       /* the token after the channel */
  int minutes;             /* the time of day, or -1 */
} RelCaptureParser;

#define rel_capture_token(parser, i) (&g_array_index ((parser)->line->tokens, RelCaptureToken, i))
#define rel_capture_name(parser, i) ((RelCaptureName *) g_ptr_array_index ((parser)->result->names, i))

void     rel_capture_parser_mark          (RelCaptureParser   *self,
                                           guint               at,
                                           guint               length,
                                           RelCaptureSpanKind  kind,
                                           guint               index);
gboolean rel_capture_parser_is_understood (RelCaptureParser   *self,
                                           guint               at,
                                           guint               end);
guint    rel_capture_parser_count_participants (RelCaptureParser *self);

guint    rel_capture_parser_take_names    (RelCaptureParser   *self,
                                           guint               at,
                                           guint               end,
                                           RelCaptureNameMode  mode);
gboolean rel_capture_parser_refuses       (RelCaptureParser   *self,
                                           const char         *key);
guint    rel_capture_parser_find_in_clause (RelCaptureParser  *self,
                                            guint              at,
                                            guint              end,
                                            gboolean           only_participants,
                                            guint             *index);
gboolean rel_capture_parser_take_tag      (RelCaptureParser   *self,
                                           guint               at);
guint    rel_capture_parser_take_clause   (RelCaptureParser   *self,
                                           guint               at,
                                           guint               end,
                                           gboolean            is_first);
void     rel_capture_parser_take_part     (RelCaptureParser   *self,
                                           guint               at,
                                           guint               end,
                                           gboolean            is_first);
void     rel_capture_clause_free          (RelCaptureClause   *clause);
void     rel_capture_name_free            (RelCaptureName     *name);
void     rel_capture_tag_free             (RelCaptureTag      *tag);

G_END_DECLS
