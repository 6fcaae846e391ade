/* SPDX-License-Identifier: GPL-3.0-or-later */
/* relations-cli run as a person runs it, in a folder of its own. */
#pragma once

#include <json-glib/json-glib.h>

typedef struct
{
  char *folder;
  char *database;
  char *output; /* of the last run */
  char *errors;
} Session;

void        session_set_up    (Session *session, gconstpointer data);
void        session_tear_down (Session *session, gconstpointer data);
char       *session_path      (Session *session, const char *name);
void        session_write     (Session *session, const char *name, const char *content);
int         session_run       (Session *session, const char *first, ...) G_GNUC_NULL_TERMINATED;
JsonNode   *session_json      (Session *session);
