/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One application, however often it is started: the second start hands over and ends. */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>

#include "relations-config.h"

static char *
get_object_path (void)
{
  char *path = g_strconcat ("/", APP_ID, NULL);

  return g_strdelimit (path, ".", '/');
}

static GSubprocess *
start (const char *argument)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, g_getenv ("RELATIONS"), argument, NULL);

  g_assert_no_error (error);
  return process;
}

static gboolean
is_running (GDBusConnection *bus)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                                             "NameHasOwner", g_variant_new ("(s)", APP_ID), G_VARIANT_TYPE ("(b)"),
                                                             G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  gboolean running = FALSE;

  if (answer != NULL)
    g_variant_get (answer, "(b)", &running);
  return running;
}

#define wait_for(expression) \
  G_STMT_START { \
    gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC; \
    while (!(expression) && g_get_monotonic_time () < end) \
      g_usleep (20000); \
    g_assert_true (expression); \
  } G_STMT_END

static void
quit (GDBusConnection *bus)
{
  g_autofree char *path = get_object_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (bus, APP_ID, path, "org.freedesktop.Application", "ActivateAction",
                                                             g_variant_new_parsed ("('quit', @av [], @a{sv} {})"), NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                                                             NULL, &error);

  g_assert_no_error (error);
}

static void
test_second_start_hands_over (void)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) first = start (NULL);
  g_autoptr (GSubprocess) second = NULL;

  wait_for (is_running (bus));
  second = start (NULL);
  /* It ends by itself, while the first one goes on */
  g_assert_true (g_subprocess_wait_check (second, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (g_subprocess_get_identifier (first));
  quit (bus);
  g_assert_true (g_subprocess_wait_check (first, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (is_running (bus));
}

static void
test_another_database_is_another_application (void)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "other.db", NULL);
  g_autofree char *option = g_strconcat ("--database=", path, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = start (option);

  wait_for (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (is_running (bus));
  g_subprocess_send_signal (process, SIGTERM);
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
}

static void
test_version (void)
{
  g_autofree char *output = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, g_getenv ("RELATIONS"), "--version", NULL);

  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, NULL));
  g_assert_cmpstr (output, ==, "relations " PACKAGE_VERSION "\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
  g_test_add_func ("/instance/second-start-hands-over", test_second_start_hands_over);
  g_test_add_func ("/instance/another-database-is-another-application", test_another_database_is_another_application);
  g_test_add_func ("/instance/version", test_version);
  return g_test_run ();
}
