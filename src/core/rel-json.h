/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON text read where it lies: a strict check, and a walk over text that passed it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define REL_JSON_ERROR (rel_json_error_quark ())
GQuark rel_json_error_quark (void);

/**
 * RelJsonError:
 * @REL_JSON_ERROR_SYNTAX: this is not JSON
 * @REL_JSON_ERROR_ENCODING: this is not UTF-8
 * @REL_JSON_ERROR_TOO_DEEP: lists and objects lie in each other more than %REL_JSON_MAX_DEPTH times
 */
typedef enum
{
  REL_JSON_ERROR_SYNTAX,
  REL_JSON_ERROR_ENCODING,
  REL_JSON_ERROR_TOO_DEEP,
} RelJsonError;

/** REL_JSON_MAX_DEPTH: how deep lists and objects may lie in each other. */
#define REL_JSON_MAX_DEPTH 200

typedef enum
{
  REL_JSON_NULL,
  REL_JSON_BOOLEAN,
  REL_JSON_NUMBER,
  REL_JSON_STRING,
  REL_JSON_ARRAY,
  REL_JSON_OBJECT,
} RelJsonType;

void     rel_json_skip_space   (const char **position,
                                const char  *end);
gboolean rel_json_check_value  (const char **position,
                                const char  *end,
                                GError     **error);
gboolean rel_json_check_first  (const char **position,
                                const char  *end,
                                const char **name,
                                gboolean    *more,
                                GError     **error);
gboolean rel_json_check_next   (const char **position,
                                const char  *end,
                                char         closing,
                                const char **name,
                                gboolean    *more,
                                GError     **error);
gboolean rel_json_check        (const char  *text,
                                gsize        length,
                                gsize       *offset,
                                GError     **error);

RelJsonType rel_json_get_type       (const char  *position);
void        rel_json_enter          (const char **position);
gboolean    rel_json_next           (const char **position);
void        rel_json_take_name      (const char **position,
                                     const char **name,
                                     gsize       *length);
void        rel_json_skip           (const char **position);
char       *rel_json_take_string    (const char **position,
                                     gsize       *length);
double      rel_json_take_number    (const char **position);
gboolean    rel_json_take_boolean   (const char **position);
void        rel_json_append_compact (GString     *to,
                                     const char **position);

G_END_DECLS
