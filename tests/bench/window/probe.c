/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Watches the frames of a window from within its process, and prints what they took.
 *
 * PROBE_START in the environment is the monotonic time (in µs) at which the process was started. Printed is one line for
 * each figure, its name and its value: "first" and "content" in ms since the start, and with "-cpu" in ms of the processor, "memory" and "memory-scrolled" in MB of
 * anonymous memory, and for each way of scrolling every frame in ms. The process ends by itself. */
#include "probe.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* How long a window that shows everything is left alone before its memory is read. */
#define IDLE_MS 1500
#define FRAMES 150
/* What a turn of a wheel moves, and a fast flick. */
#define WHEEL_PX 53
#define FLICK_PX 2000

typedef enum
{
  PHASE_START,
  PHASE_IDLE,
  PHASE_WHEEL,
  PHASE_FLICK,
  PHASE_JUMP,
  PHASE_DONE,
} Phase;

typedef struct
{
  GtkWindow *window;
  ProbeFunc find_content;
  GtkWidget *content;
  gboolean scroll;
  Phase phase;
  gint64 start;
  gint64 frame_start;
  guint frames;
  GRand *random;
} Probe;

static void
print_since_start (Probe *self, const char *name)
{
  struct timespec cpu;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &cpu);
  g_print ("%s %.3f\n", name, (double) (g_get_monotonic_time () - self->start) / 1000);
  g_print ("%s-cpu %.3f\n", name, (double) cpu.tv_sec * 1000 + (double) cpu.tv_nsec / 1000000);
}

static void
print_memory (const char *name)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL) || (line = strstr (text, "Anonymous:")) == NULL)
    g_error ("the memory of the process cannot be read");
  g_print ("%s %.3f\n", name, g_ascii_strtod (line + strlen ("Anonymous:"), NULL) / 1024);
}

static gboolean
end_cb (gpointer data)
{
  Probe *self = data;

  if (self->phase == PHASE_DONE)
    print_memory ("memory-scrolled");
  fflush (stdout);
  /* At once: how long an application takes to end is not measured here. */
  _exit (0);
}

static gboolean
idle_cb (gpointer data)
{
  Probe *self = data;

  print_memory ("memory");
  if (!self->scroll)
    return end_cb (self);
  self->phase = PHASE_WHEEL;
  gdk_frame_clock_begin_updating (gtk_widget_get_frame_clock (self->content));
  return G_SOURCE_REMOVE;
}

/* From end to end in as many frames as there are, or by the pixel. */
static void
move (Probe *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->content));
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment);

  switch (self->phase)
    {
    case PHASE_WHEEL:
      gtk_adjustment_set_value (adjustment, value + WHEEL_PX);
      break;
    case PHASE_FLICK:
      gtk_adjustment_set_value (adjustment, value + FLICK_PX);
      break;
    default:
      /* The last one goes to the very end. */
      gtk_adjustment_set_value (adjustment, self->frames + 1 == FRAMES ? end : end * g_rand_double (self->random));
    }
  gtk_widget_queue_draw (self->content);
}

static void
before_paint_cb (Probe *self)
{
  self->frame_start = g_get_monotonic_time ();
  if (self->phase >= PHASE_WHEEL && self->phase < PHASE_DONE)
    move (self);
}

static void
after_paint_cb (Probe *self)
{
  static const char * const names[] = { [PHASE_WHEEL] = "wheel", [PHASE_FLICK] = "flick", [PHASE_JUMP] = "jump" };

  switch (self->phase)
    {
    case PHASE_START:
      if (self->frames++ == 0)
        print_since_start (self, "first");
      self->content = self->find_content (self->window);
      if (self->content == NULL)
        return;
      print_since_start (self, "content");
      self->phase = PHASE_IDLE;
      self->frames = 0;
      g_timeout_add (IDLE_MS, idle_cb, self);
      break;
    case PHASE_WHEEL:
    case PHASE_FLICK:
    case PHASE_JUMP:
      g_print ("%s %.3f\n", names[self->phase], (double) (g_get_monotonic_time () - self->frame_start) / 1000);
      if (++self->frames < FRAMES)
        break;
      self->frames = 0;
      if (++self->phase == PHASE_DONE)
        g_timeout_add (IDLE_MS, end_cb, self);
      break;
    case PHASE_IDLE:
    case PHASE_DONE:
      break;
    }
}

static void
realize_cb (GtkWidget *window, Probe *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_data (clock, "after-paint", G_CALLBACK (after_paint_cb), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * probe_watch:
 * @window: a window that is not shown yet
 * @find_content: tells when there is what a person waits for
 * @scroll: whether to scroll it afterwards
 *
 * Measures, and ends the process.
 */
void
probe_watch (GtkWindow *window, ProbeFunc find_content, gboolean scroll)
{
  const char *start = g_getenv ("PROBE_START");
  Probe *self = g_new0 (Probe, 1);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  self->window = window;
  self->find_content = find_content;
  self->scroll = scroll;
  self->start = start != NULL ? g_ascii_strtoll (start, NULL, 10) : g_get_monotonic_time ();
  self->random = g_rand_new_with_seed (7);
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), self);
}
