/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where somebody wants reduced motion nothing moves: in every state the window comes to rest, and then draws nothing
 * until something happens. */
#include <locale.h>

#include "ui-states.h"

/* In milliseconds. */
#define REST 150
#define PATIENCE 4000

static void
painted_cb (GdkFrameClock *clock, guint *n_paints)
{
  (*n_paints)++;
}

/* Unlike ui_settle(), asks for no frames. */
static void
run_main_loop (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  do
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
  while (g_get_monotonic_time () < end);
}

static gboolean
comes_to_rest (UiFixture *ui)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (ui->window));
  gint64 end = g_get_monotonic_time () + PATIENCE * 1000;
  guint n_paints = 0;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &n_paints);

  do
    {
      n_paints = 0;
      run_main_loop (REST);
    }
  while (n_paints > 0 && g_get_monotonic_time () < end);
  g_signal_handler_disconnect (clock, handler);
  return n_paints == 0;
}

static void
test_every_state_rests (void)
{
  UiFixture *ui = NULL;
  guint n_states;
  const UiState *states = ui_states_get (&n_states);

  for (guint i = 0; i < n_states; i++)
    {
      if (!ui_state_is_wanted (&states[i]))
        continue;
      ui = ui_state_enter (&states[i], ui, 800, 600);
      if (!comes_to_rest (ui))
        {
          g_test_message ("%s keeps moving", states[i].name);
          g_test_fail ();
        }
      ui = ui_state_leave (&states[i], ui);
    }
  g_clear_pointer (&ui, ui_fixture_free);
}

/* What moves by itself is seen by this test: a spinner that does not ask whether it may. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static void
test_motion_is_noticed (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  guint tick;

  g_assert_true (comes_to_rest (ui));
  tick = gtk_widget_add_tick_callback (GTK_WIDGET (ui->window), tick_cb, NULL, NULL);
  g_assert_false (comes_to_rest (ui));
  gtk_widget_remove_tick_callback (GTK_WIDGET (ui->window), tick);
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/motion/every-state-rests", test_every_state_rests);
  g_test_add_func ("/motion/is-noticed", test_motion_is_noticed);
  return g_test_run ();
}
