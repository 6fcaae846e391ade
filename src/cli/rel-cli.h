/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every command of relations-cli stands on: options, the database, and how errors are told. */
#pragma once

#include <json-glib/json-glib.h>

#include "rel-database.h"
#include "rel-connection.h"
#include "rel-date.h"
#include "rel-shape.h"

G_BEGIN_DECLS

/* Exit statuses: DESIGN, "The command line". */
typedef enum
{
  REL_EXIT_DONE = 0,
  REL_EXIT_FAILED = 1,
  REL_EXIT_USAGE = 2,
  REL_EXIT_REJECTED = 3,
} RelExit;

typedef struct
{
  char *database_path;
  RelDay today;
  RelDatabase *database;
  RelConnection *connection;
} RelCli;

typedef RelExit (*RelCommandFunc) (RelCli *cli, int argc, char **argv);

typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary; /* translatable */
  RelCommandFunc run;
} RelCommand;

RelExit  rel_cli_fail       (GError *error);
RelExit  rel_cli_fail_at    (const char *where, GError *error);
void     rel_cli_complain   (const char *format, ...) G_GNUC_PRINTF (1, 2);
gboolean rel_cli_parse      (RelCli *cli, const char *command, const GOptionEntry *entries, int *argc, char ***argv,
                             int min_arguments, int max_arguments);
gboolean rel_cli_open       (RelCli *cli, RelExit *status);
char    *rel_cli_find_one   (RelCli *cli, RelNoun noun, const char *name_or_id, RelExit *status);
void     rel_cli_print_json (JsonBuilder *builder);
void     rel_cli_add_day    (JsonBuilder *builder, const char *member, RelDay day);
void     rel_cli_add_ids    (JsonBuilder *builder, const char *member, GStrv ids);

RelExit rel_cli_import      (RelCli *cli, int argc, char **argv);
RelExit rel_cli_export      (RelCli *cli, int argc, char **argv);
RelExit rel_cli_undo_import (RelCli *cli, int argc, char **argv);
RelExit rel_cli_summary     (RelCli *cli, int argc, char **argv);
RelExit rel_cli_log         (RelCli *cli, int argc, char **argv);
RelExit rel_cli_today       (RelCli *cli, int argc, char **argv);
RelExit rel_cli_goal        (RelCli *cli, int argc, char **argv);
RelExit rel_cli_stats       (RelCli *cli, int argc, char **argv);
RelExit rel_cli_path        (RelCli *cli, int argc, char **argv);
RelExit rel_cli_search      (RelCli *cli, int argc, char **argv);
RelExit rel_cli_check       (RelCli *cli, int argc, char **argv);
RelExit rel_cli_backup      (RelCli *cli, int argc, char **argv);
RelExit rel_cli_restore     (RelCli *cli, int argc, char **argv);

G_END_DECLS
