/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A database in a folder of its own, and short ways of import and export. */
#pragma once

#include <rel-connection.h>
#include <rel-record.h>

#include "rel-import.h"

typedef struct
{
  char *folder;
  char *path;
  RelDatabase *database;
  RelConnection *connection;
} Native;

void             native_open       (Native *self);
void             native_close      (Native *self);
void             native_set_up     (Native *self, gconstpointer data);
void             native_tear_down  (Native *self, gconstpointer data);
char            *native_write      (Native *self, const char *name, const char *text, gssize length);
RelImportReport *native_try        (Native *self, const char *text, gssize length, GError **error);
RelImportFile   *native_import     (Native *self, RelImportReport **report, const char *text);
char            *native_export     (Native *self);
char            *native_body       (const char *exported);
guint            native_count      (Native *self, RelNoun noun);
guint            native_count_all  (Native *self);
void             native_check      (Native *self);
char            *native_get        (Native *self, RelNoun noun, const char *id);
