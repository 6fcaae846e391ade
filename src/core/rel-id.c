/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ids of new records: UUIDs that ascend, so that what is written together lies together in every index. */
#include "rel-id.h"

static char *
put_hex (char *p, guint64 number, int digits)
{
  while (digits-- > 0)
    *p++ = "0123456789abcdef"[number >> (4 * digits) & 0xf];
  return p;
}

/**
 * rel_id_new:
 *
 * A UUID of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds since 1970, 12 bits that count within one, 62
 * random bits. Within one process every id is greater than the one before, also across threads and when the clock is
 * set back.
 *
 * Returns: (transfer full): the id, in lower case
 */
char *
rel_id_new (void)
{
  static guint64 last;
  guint64 old = __atomic_load_n (&last, __ATOMIC_RELAXED);
  guint64 now = (guint64) (g_get_real_time () / 1000) << 12;
  char *id = g_malloc (37);
  char *p = id;
  guint64 next;

  do
    next = MAX (now, old + 1);
  while (!__atomic_compare_exchange_n (&last, &old, next, FALSE, __ATOMIC_RELAXED, __ATOMIC_RELAXED));
  p = put_hex (p, next >> 28, 8);
  *p++ = '-';
  p = put_hex (p, next >> 12, 4);
  *p++ = '-';
  p = put_hex (p, 0x7000 | (next & 0xfff), 4);
  *p++ = '-';
  p = put_hex (p, 0x8000 | (g_random_int () & 0x3fff), 4);
  *p++ = '-';
  p = put_hex (p, (guint64) g_random_int () << 16 | (g_random_int () & 0xffff), 12);
  *p = '\0';
  return id;
}
