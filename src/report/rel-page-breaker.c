/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts a column of flows into pages, and into no more pages than asked. */
#include "relations-config.h"

#include "rel-page-breaker.h"

#include <glib/gi18n-lib.h>

/* The fewest lines of a paragraph that may stand alone at the foot or the head of a page. */
#define LEAST_LINES 2

/* Heights are sums of rounded metrics. */
#define TOLERANCE 0.01

typedef struct
{
  RelPageLayout *layout;
  GArray *pieces;
  guint page;
  double y;
} Cursor;

/* The run that makes the flow as high as it is. */
static const RelRun *
tallest_run (RelPageLayout *layout,
             const RelFlow *flow)
{
  const RelRun *tallest = NULL;
  double greatest = -1;

  for (guint i = 0; i < flow->n_runs; i++)
    {
      const RelRun *run = rel_page_layout_get_run (layout, flow, i);
      double height;

      if (run->layout == NULL)
        continue;
      rel_layout_get_size (run->layout, NULL, &height);
      if (height > greatest)
        {
          greatest = height;
          tallest = run;
        }
    }

  return tallest;
}

/* Where to cut the flow so that the part from @from on fits @room: a line's end that leaves enough lines on both
 * sides, or @from when there is none. With @force, on an empty page, any line's end will do. */
static double
find_cut (RelPageLayout *layout,
          const RelFlow *flow,
          double         from,
          double         room,
          gboolean       force)
{
  const RelRun *run;
  g_autoptr (PangoLayoutIter) iter = NULL;
  double cut = from;
  guint n_lines;
  guint line = 0;
  guint first = 0;

  if (flow->kind != REL_FLOW_PARAGRAPH && flow->kind != REL_FLOW_ITEM && flow->kind != REL_FLOW_QUOTE && !force)
    return from;
  run = tallest_run (layout, flow);
  if (run == NULL)
    return from;

  n_lines = (guint) pango_layout_get_line_count (run->layout);
  iter = pango_layout_get_iter (run->layout);
  do
    {
      int start, end;
      double bottom;

      pango_layout_iter_get_line_yrange (iter, &start, &end);
      bottom = run->y + (double) end / PANGO_SCALE;
      line++;
      if (bottom <= from + TOLERANCE)
        {
          first = line;
          continue;
        }
      if (bottom > from + room + TOLERANCE)
        break;
      if (force || (line - first >= LEAST_LINES && n_lines - line >= LEAST_LINES))
        cut = bottom;
    }
  while (pango_layout_iter_next_line (iter));

  return cut;
}

static void
next_page (Cursor *cursor)
{
  cursor->page++;
  cursor->y = 0;
}

static void
place (Cursor *cursor,
       guint   flow,
       double  from,
       double  to,
       gboolean repeated)
{
  RelPiece piece = { flow, cursor->page, cursor->y, from, to, repeated };

  g_array_append_val (cursor->pieces, piece);
  cursor->y += to - from;
}

/* The height of the flow and of what must stay with it: the flows it is kept with, and the first lines of the next. */
static double
height_kept_together (RelPageLayout *layout,
                      guint          index)
{
  double height = 0;
  gboolean keep = TRUE;

  for (guint i = index; keep && i < layout->flows->len; i++)
    {
      const RelFlow *flow = rel_page_layout_get_flow (layout, i);
      double least = flow->height;

      if (!rel_page_layout_shows (layout, flow))
        continue;

      keep = flow->keep_next;
      if (!keep && i > index)
        {
          const RelRun *run = tallest_run (layout, flow);

          if (run != NULL && pango_layout_get_line_count (run->layout) >= 2 * LEAST_LINES &&
              (flow->kind == REL_FLOW_PARAGRAPH || flow->kind == REL_FLOW_ITEM || flow->kind == REL_FLOW_QUOTE))
            least *= (double) LEAST_LINES / pango_layout_get_line_count (run->layout);
        }
      height += (i > index ? flow->space_before : 0) + least;
    }

  return height;
}

static void
place_flow (Cursor *cursor,
            guint   index)
{
  RelPageLayout *layout = cursor->layout;
  const RelFlow *flow = rel_page_layout_get_flow (layout, index);
  double page_height = layout->body_height;
  double from = 0;

  if (cursor->y > 0)
    {
      double needed = flow->keep_next ? height_kept_together (layout, index) : flow->height;
      double room = page_height - cursor->y - flow->space_before;

      /* What no page can hold together is not kept together. */
      if (needed > page_height)
        needed = flow->height;

      if (needed <= room + TOLERANCE)
        cursor->y += flow->space_before;
      else if (!flow->keep_next && find_cut (layout, flow, 0, room, FALSE) > 0)
        cursor->y += flow->space_before;
      else
        next_page (cursor);
    }

  for (;;)
    {
      gboolean at_top = cursor->y == 0;
      double room;
      double cut;

      if (at_top && flow->header != REL_NO_HEADER)
        {
          const RelFlow *header = rel_page_layout_get_flow (layout, flow->header);

          place (cursor, flow->header, 0, header->height, TRUE);
        }

      room = page_height - cursor->y;
      if (flow->height - from <= room + TOLERANCE)
        {
          place (cursor, index, from, flow->height, FALSE);
          return;
        }

      cut = find_cut (layout, flow, from, room, FALSE);
      if (cut <= from && at_top)
        cut = find_cut (layout, flow, from, room, TRUE);
      if (cut <= from && at_top)
        {
          /* Higher than a page and without lines to cut at: it runs over the foot rather than never ending. */
          place (cursor, index, from, flow->height, FALSE);
          return;
        }
      if (cut > from)
        {
          place (cursor, index, from, cut, FALSE);
          from = cut;
        }
      next_page (cursor);
    }
}

/**
 * rel_page_breaker_cut: (skip)
 * @layout: a page layout
 * @n_pages: (out): how many pages it takes
 *
 * Breaks pages: headings stay with what follows, no paragraph leaves a single line on either side, table rows stay
 * whole (unless one is higher than a page) and a table that goes on repeats its header.
 *
 * Returns: (transfer full) (element-type RelPiece): the pieces in reading order
 */
GArray *
rel_page_breaker_cut (RelPageLayout *layout,
                      guint         *n_pages)
{
  Cursor cursor = { layout, g_array_new (FALSE, TRUE, sizeof (RelPiece)), 0, 0 };

  for (guint i = 0; i < layout->flows->len; i++)
    if (rel_page_layout_shows (layout, rel_page_layout_get_flow (layout, i)))
      place_flow (&cursor, i);

  *n_pages = cursor.pieces->len > 0 ? g_array_index (cursor.pieces, RelPiece, cursor.pieces->len - 1).page + 1 : 1;

  return cursor.pieces;
}

/* Something that can be left out: an entry of a list, a table or a quote, or else a whole block. */
typedef struct
{
  RelBlock *block;
  RelEntry *entry;
  int importance;
  guint block_index;
  guint entry_index;
} Candidate;

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  /* Of equal importance, the longest lists lose their ends first. */
  if (first->importance != second->importance)
    return first->importance < second->importance ? -1 : 1;
  if (first->entry_index != second->entry_index)
    return first->entry_index > second->entry_index ? -1 : 1;

  return first->block_index > second->block_index ? -1 : first->block_index < second->block_index;
}

static GArray *
collect_candidates (RelDocument *document)
{
  GArray *candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));

  for (guint i = 0; i < rel_document_get_n_blocks (document); i++)
    {
      RelBlock *block = rel_document_get_block (document, i);

      if (block->hidden || block->kind == REL_BLOCK_HEADING)
        continue;

      if (block->kind == REL_BLOCK_LIST || block->kind == REL_BLOCK_TABLE || block->kind == REL_BLOCK_QUOTE)
        {
          for (guint j = 0; j < block->entries->len; j++)
            {
              RelEntry *entry = g_ptr_array_index (block->entries, j);
              Candidate candidate = { block, entry, MIN (entry->importance, block->importance), i, j };

              if (entry->importance >= REL_IMPORTANCE_ALWAYS || block->importance >= REL_IMPORTANCE_ALWAYS)
                candidate.importance = MAX (entry->importance, block->importance);
              if (!entry->trimmed && candidate.importance < REL_IMPORTANCE_ALWAYS)
                g_array_append_val (candidates, candidate);
            }
        }
      else if (block->importance < REL_IMPORTANCE_ALWAYS)
        {
          Candidate candidate = { block, NULL, block->importance, i, 0 };

          g_array_append_val (candidates, candidate);
        }
    }

  g_array_sort (candidates, compare_candidates);

  return candidates;
}

static void
trim_first (RelDocument *document,
            GArray      *candidates,
            guint        n)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (candidate->entry != NULL)
        candidate->entry->trimmed = i < n;
      else
        for (guint j = 0; j < candidate->block->entries->len; j++)
          ((RelEntry *) g_ptr_array_index (candidate->block->entries, j))->trimmed = i < n;
    }

  rel_document_refresh_hidden (document);
}

/* Says at the end of the document itself what was left out. */
static RelBlock *
add_note (RelDocument *document,
          guint        max_pages)
{
  g_auto (GStrv) trimmed = rel_document_describe_trimmed (document);
  RelBlock *note = rel_document_add_paragraph (document);
  g_autofree char *text = NULL;

  note->muted = TRUE;
  note->importance = REL_IMPORTANCE_ALWAYS;
  text = g_strdup_printf (ngettext ("Shortened to %u page.", "Shortened to %u pages.", max_pages), max_pages);
  rel_block_add (note, NULL, text, NULL);
  for (guint i = 0; trimmed[i] != NULL; i++)
    rel_block_add (note, NULL, trimmed[i], NULL);

  return note;
}

static guint
count_pages (RelPageLayout *layout)
{
  guint n_pages;

  g_array_unref (rel_page_breaker_cut (layout, &n_pages));

  return n_pages;
}

/**
 * rel_page_breaker_fit: (skip)
 * @layout: a page layout
 * @max_pages: how many pages there may be, 0 for any number
 * @n_pages: (out): how many it takes
 *
 * Breaks pages like rel_page_breaker_cut(). Where they are more than @max_pages, the least important entries are
 * trimmed, as few as possible, and a note at the end says what is missing; the document remembers it. What must always
 * be there may still take more pages.
 *
 * Returns: (transfer full) (element-type RelPiece): the pieces in reading order
 */
GArray *
rel_page_breaker_fit (RelPageLayout *layout,
                      guint          max_pages,
                      guint         *n_pages)
{
  g_autoptr (GArray) pieces = rel_page_breaker_cut (layout, n_pages);
  g_autoptr (GArray) candidates = NULL;
  guint low = 0;
  guint high;

  if (max_pages == 0 || *n_pages <= max_pages)
    return g_steal_pointer (&pieces);

  candidates = collect_candidates (layout->document);
  high = candidates->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      trim_first (layout->document, candidates, middle);
      if (count_pages (layout) <= max_pages)
        high = middle;
      else
        low = middle + 1;
    }

  /* The note takes room too: trim on until it fits as well. */
  for (;; low++)
    {
      guint n_blocks = rel_document_get_n_blocks (layout->document);
      guint n_flows = layout->flows->len;

      trim_first (layout->document, candidates, low);
      rel_page_layout_add_block (layout, add_note (layout->document, max_pages));
      if (low >= candidates->len || count_pages (layout) <= max_pages)
        break;
      g_array_set_size (layout->flows, n_flows);
      rel_document_truncate (layout->document, n_blocks);
    }

  rel_page_layout_renumber (layout);
  g_array_unref (g_steal_pointer (&pieces));

  return rel_page_breaker_cut (layout, n_pages);
}
