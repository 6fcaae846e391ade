/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads ahead: what one thread makes, another takes, and only so much lies between them. Items are handed over by the
 * block, in a ring, and released by the thread that made them when it comes round again. */
#include "rel-ahead.h"

#include <string.h>

/* One is being filled, one lies ready, one is being taken from. */
#define BLOCKS 3

/* A block is handed over when it holds so many items, or so many bytes. */
#define ITEMS 64
#define BYTES (256 * 1024)

typedef struct {
  char *items;
  guint n;
} Block;

struct _RelAhead {
  gsize item_size;
  RelAheadFill fill;
  RelAheadClear clear;
  gpointer data;
  GThread *thread;
  Block blocks[BLOCKS];

  /* Of the thread that takes */
  guint position; /* of the next item in its block */

  GMutex mutex;   /* guards what follows */
  GCond changed;
  guint filled;   /* blocks that were handed over */
  guint taken;    /* blocks of which everything was taken */
  gboolean ended; /* no more will be filled */
  gboolean stopped;
};

static void
clear_block (RelAhead *self,
             Block    *block)
{
  for (guint i = 0; i < block->n; i++)
    self->clear (block->items + i * self->item_size);
  memset (block->items, 0, block->n * self->item_size);
  block->n = 0;
}

/* FALSE after the last item. */
static gboolean
fill_block (RelAhead *self,
            Block    *block)
{
  gsize bytes = 0;

  clear_block (self, block);
  while (block->n < ITEMS && bytes < BYTES)
    {
      gsize size = self->fill (block->items + block->n * self->item_size, self->data);

      if (size == 0)
        return FALSE;
      bytes += size;
      block->n++;
    }
  return TRUE;
}

/* The block that is to be filled next, once it is free; NULL when nobody wants it any more. */
static Block *
await_free (RelAhead *self)
{
  Block *block;

  g_mutex_lock (&self->mutex);
  while (!self->stopped && self->filled - self->taken == BLOCKS)
    g_cond_wait (&self->changed, &self->mutex);
  block = self->stopped ? NULL : &self->blocks[self->filled % BLOCKS];
  g_mutex_unlock (&self->mutex);
  return block;
}

static void
hand_over (RelAhead *self,
           gboolean  ended)
{
  g_mutex_lock (&self->mutex);
  self->filled++;
  self->ended = ended;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
}

static gpointer
thread_main (gpointer data)
{
  RelAhead *self = data;
  Block *block;
  gboolean more = TRUE;

  while (more && (block = await_free (self)) != NULL)
    {
      more = fill_block (self, block);
      hand_over (self, !more);
    }
  return NULL;
}

/**
 * rel_ahead_new:
 * @name: of the thread
 * @item_size: in bytes
 * @fill: makes items
 * @clear: releases them
 * @data: passed to @fill
 *
 * Begins to read on a thread of its own. Until rel_ahead_free(), @data belongs to that thread; only after
 * rel_ahead_next() said that there is no more may it be looked at.
 *
 * Returns: (transfer full): the reader
 */
RelAhead *
rel_ahead_new (const char    *name,
               gsize          item_size,
               RelAheadFill   fill,
               RelAheadClear  clear,
               gpointer       data)
{
  RelAhead *self = g_new0 (RelAhead, 1);

  self->item_size = item_size;
  self->fill = fill;
  self->clear = clear;
  self->data = data;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  for (guint i = 0; i < BLOCKS; i++)
    self->blocks[i].items = g_malloc0_n (ITEMS, item_size);
  self->thread = g_thread_new (name, thread_main, self);
  return self;
}

/* The next block with something in it is there, or nothing more is to come. */
static gboolean
await_block (RelAhead *self)
{
  gboolean there;

  g_mutex_lock (&self->mutex);
  if (self->position > 0)
    {
      self->taken++;
      self->position = 0;
      g_cond_signal (&self->changed);
    }
  while (self->filled == self->taken && !self->ended)
    g_cond_wait (&self->changed, &self->mutex);
  there = self->filled != self->taken && self->blocks[self->taken % BLOCKS].n > 0;
  g_mutex_unlock (&self->mutex);
  return there;
}

/**
 * rel_ahead_next:
 *
 * Returns: (transfer none) (nullable): the next item, which holds until the next call; %NULL after the last
 */
gpointer
rel_ahead_next (RelAhead *self)
{
  Block *block = &self->blocks[self->taken % BLOCKS];

  if (self->position == 0 || self->position == block->n)
    {
      if (!await_block (self))
        return NULL;
      block = &self->blocks[self->taken % BLOCKS];
    }
  return block->items + self->item_size * self->position++;
}

/**
 * rel_ahead_free:
 * @self: (transfer full) (nullable): a reader
 *
 * Waits until the thread has ended: it makes no further item than the block it is at.
 */
void
rel_ahead_free (RelAhead *self)
{
  if (self == NULL)
    return;

  g_mutex_lock (&self->mutex);
  self->stopped = TRUE;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);
  for (guint i = 0; i < BLOCKS; i++)
    {
      clear_block (self, &self->blocks[i]);
      g_free (self->blocks[i].items);
    }
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);
}
