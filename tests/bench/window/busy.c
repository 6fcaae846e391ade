/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the main loop is busy between two waits: what a person feels as a window that does not answer. */
#include "busy.h"

#include <time.h>

static GPollFunc poll_func;
static gint64 woken;     /* µs; when the loop stopped waiting */
static gint64 longest;   /* µs; of all it did since busy_begin() */
static double own_start; /* ms of the processor */

static double
read_own (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1000000;
}

static gint
poll_cb (GPollFD *fds, guint n_fds, gint timeout)
{
  gint ready;

  longest = MAX (longest, g_get_monotonic_time () - woken);
  ready = poll_func (fds, n_fds, timeout);
  woken = g_get_monotonic_time ();
  return ready;
}

/**
 * busy_watch:
 *
 * Watches the main loop from now on; on the main thread.
 */
void
busy_watch (void)
{
  if (poll_func != NULL)
    return;
  poll_func = g_main_context_get_poll_func (NULL);
  woken = g_get_monotonic_time ();
  g_main_context_set_poll_func (NULL, poll_cb);
}

/**
 * busy_begin:
 *
 * Forgets what was before. Called from the main loop, what it does until it next waits counts from here.
 */
void
busy_begin (void)
{
  woken = g_get_monotonic_time ();
  longest = 0;
  own_start = read_own ();
}

/**
 * busy_get_longest:
 *
 * Returns: the longest time the loop did not wait since busy_begin(), in ms of the clock
 */
double
busy_get_longest (void)
{
  return (double) MAX (longest, g_get_monotonic_time () - woken) / 1000;
}

/**
 * busy_get_own:
 *
 * Returns: what the main thread did since busy_begin(), in ms of the processor
 */
double
busy_get_own (void)
{
  return read_own () - own_start;
}
