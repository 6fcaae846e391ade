/* SPDX-License-Identifier: GPL-3.0-or-later */
/* relations-cli run as a person runs it, in a folder of its own. */
#include "session.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

void
session_set_up (Session *session, gconstpointer data)
{
  GError *error = NULL;

  session->folder = g_dir_make_tmp ("relations-cli-XXXXXX", &error);
  g_assert_no_error (error);
  session->database = session_path (session, "relations.db");
}

void
session_tear_down (Session *session, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (session->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = session_path (session, name);

      g_unlink (path);
    }
  g_rmdir (session->folder);
  g_free (session->folder);
  g_free (session->database);
  g_free (session->output);
  g_free (session->errors);
}

char *
session_path (Session *session, const char *name)
{
  return g_build_filename (session->folder, name, NULL);
}

void
session_write (Session *session, const char *name, const char *content)
{
  g_autofree char *path = session_path (session, name);
  GError *error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

/* Runs with --database and --today in front, and the session's folder as the current one. */
int
session_run (Session *session, const char *first, ...)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSubprocess) process = NULL;
  GError *error = NULL;
  va_list list;

  g_ptr_array_add (arguments, g_strdup (g_getenv ("RELATIONS_CLI")));
  g_ptr_array_add (arguments, g_strdup_printf ("--database=%s", session->database));
  g_ptr_array_add (arguments, g_strdup ("--today=2026-01-15"));
  va_start (list, first);
  for (const char *word = first; word != NULL; word = va_arg (list, const char *))
    g_ptr_array_add (arguments, g_strdup (word));
  va_end (list);
  g_ptr_array_add (arguments, NULL);

  g_subprocess_launcher_set_cwd (launcher, session->folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char * const *) arguments->pdata, &error);
  g_assert_no_error (error);
  g_clear_pointer (&session->output, g_free);
  g_clear_pointer (&session->errors, g_free);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &session->output, &session->errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  if (*session->errors != '\0')
    g_test_message ("%s", session->errors);
  return g_subprocess_get_exit_status (process);
}

JsonNode *
session_json (Session *session)
{
  GError *error = NULL;
  JsonNode *node = json_from_string (session->output, &error);

  g_assert_no_error (error);
  return node;
}
