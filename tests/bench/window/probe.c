/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Watches a window from within its process, and prints what it takes until there is something to see.
 *
 * PROBE_START in the environment is the monotonic time (in µs) at which the process was started. Printed is one line for
 * each figure, its name and its value: "first" and "content" in ms since the start, with "-cpu" in ms of the processor, and
 * "memory" in MB of anonymous memory; then whatever else is measured. */
#include "probe.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* How long a window that shows everything is left alone before its memory is read. */
#define IDLE_MS 1500

typedef struct
{
  GtkWindow *window;
  ProbeFunc find_content;
  GtkWidget *content;
  ProbeNext next;
  gint64 start;
  gboolean has_painted;
} Probe;

/**
 * probe_print:
 * @name: a figure; of one name there may be many
 * @value: its value
 *
 * Prints it for who started the process.
 */
void
probe_print (const char *name, double value)
{
  g_print ("%s %.3f\n", name, value);
}

/**
 * probe_print_memory:
 * @name: a figure
 *
 * Prints the anonymous memory of the process, in MB.
 */
void
probe_print_memory (const char *name)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL) || (line = strstr (text, "Anonymous:")) == NULL)
    g_error ("the memory of the process cannot be read");
  probe_print (name, g_ascii_strtod (line + strlen ("Anonymous:"), NULL) / 1024);
}

/**
 * probe_end:
 *
 * Ends the process, at once: how long an application takes to end is not measured here.
 */
void
probe_end (void)
{
  fflush (stdout);
  _exit (0);
}

static void
print_since_start (Probe *self, const char *name)
{
  g_autofree char *cpu_name = g_strconcat (name, "-cpu", NULL);
  struct timespec cpu;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &cpu);
  probe_print (name, (double) (g_get_monotonic_time () - self->start) / 1000);
  probe_print (cpu_name, (double) cpu.tv_sec * 1000 + (double) cpu.tv_nsec / 1000000);
}

static gboolean
idle_cb (gpointer data)
{
  Probe *self = data;

  probe_print_memory ("memory");
  if (self->next == NULL)
    probe_end ();
  self->next (self->window, self->content);
  return G_SOURCE_REMOVE;
}

static void
after_paint_cb (Probe *self)
{
  if (self->content != NULL)
    return;
  if (!self->has_painted)
    print_since_start (self, "first");
  self->has_painted = TRUE;
  self->content = self->find_content (self->window);
  if (self->content == NULL)
    return;
  print_since_start (self, "content");
  g_timeout_add (IDLE_MS, idle_cb, self);
}

static void
realize_cb (GtkWidget *window, Probe *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect_data (clock, "after-paint", G_CALLBACK (after_paint_cb), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * probe_watch:
 * @window: a window that is not shown yet
 * @find_content: tells when there is what a person waits for
 * @next: (nullable): what to measure afterwards, which ends the process
 *
 * Measures the start and the memory, and ends the process unless there is more to measure.
 */
void
probe_watch (GtkWindow *window, ProbeFunc find_content, ProbeNext next)
{
  const char *start = g_getenv ("PROBE_START");
  Probe *self = g_new0 (Probe, 1);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  self->window = window;
  self->find_content = find_content;
  self->next = next;
  self->start = start != NULL ? g_ascii_strtoll (start, NULL, 10) : g_get_monotonic_time ();
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), self);
}
