/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scrolls a list in several ways, and prints what each frame took, in ms: "wheel", "flick", "jump". Then "memory-scrolled", in MB. */
#include "scrolling.h"

#include "probe.h"

#define FRAMES 150
/* What a turn of a wheel moves, and a fast flick. */
#define WHEEL_PX 53
#define FLICK_PX 2000
/* How long a list that was scrolled is left alone before memory is read. */
#define IDLE_MS 1500

typedef enum
{
  WAY_WHEEL,
  WAY_FLICK,
  WAY_JUMP,
  N_WAYS,
} Way;

typedef struct
{
  GtkWidget *content;
  Way way;
  gint64 frame_start;
  guint frames;
  GRand *random;
} Scrolling;

static gboolean
end_cb (gpointer data)
{
  probe_print_memory ("memory-scrolled");
  probe_end ();
}

/* From end to end in as many frames as there are, or by the pixel. */
static void
move (Scrolling *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->content));
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment);

  switch (self->way)
    {
    case WAY_WHEEL:
      gtk_adjustment_set_value (adjustment, value + WHEEL_PX);
      break;
    case WAY_FLICK:
      gtk_adjustment_set_value (adjustment, value + FLICK_PX);
      break;
    case WAY_JUMP:
    case N_WAYS:
    default:
      /* The last one goes to the very end. */
      gtk_adjustment_set_value (adjustment, self->frames + 1 == FRAMES ? end : end * g_rand_double (self->random));
    }
  gtk_widget_queue_draw (self->content);
}

static void
before_paint_cb (Scrolling *self)
{
  self->frame_start = g_get_monotonic_time ();
  if (self->way < N_WAYS)
    move (self);
}

static void
after_paint_cb (Scrolling *self)
{
  static const char * const names[] = { [WAY_WHEEL] = "wheel", [WAY_FLICK] = "flick", [WAY_JUMP] = "jump" };

  if (self->way == N_WAYS)
    return;
  probe_print (names[self->way], (double) (g_get_monotonic_time () - self->frame_start) / 1000);
  if (++self->frames < FRAMES)
    return;
  self->frames = 0;
  if (++self->way == N_WAYS)
    g_timeout_add (IDLE_MS, end_cb, self);
}

/**
 * scrolling_start:
 * @window: a window that is shown
 * @content: what scrolls in it
 *
 * Scrolls, and ends the process.
 */
void
scrolling_start (GtkWindow *window, GtkWidget *content)
{
  Scrolling *self = g_new0 (Scrolling, 1);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (content);

  self->content = content;
  self->random = g_rand_new_with_seed (7);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_data (clock, "after-paint", G_CALLBACK (after_paint_cb), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gdk_frame_clock_begin_updating (clock);
}
