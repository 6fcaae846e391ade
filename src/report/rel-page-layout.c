/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document shaped for paper: every text measured once, as a column of flows that pages are cut from. */
#include "rel-page-layout.h"

#include <math.h>
#include <string.h>

#include <pango/pangocairo.h>

#include "rel-report-text.h"
#include "rel-table-layout.h"

/* GNOME's interface font, the one before it, then whatever the system calls sans. */
#define FAMILIES "Adwaita Sans,Cantarell,Noto Sans,Sans"

/* Distance of two baselines ÷ size. Tall scripts get more, in proportion to their fonts' height. */
#define LEADING 1.42

#define SIDE_MARGIN   62.0
#define TOP_MARGIN    58.0
#define BOTTOM_MARGIN 66.0
#define ITEM_INDENT   15.0
#define QUOTE_INDENT  14.0
#define CARD_GAP      18.0
#define CARDS_PER_ROW 4
#define LONGEST_INTRODUCTION 3

/* cairo names a ligature by its own character, and then nobody who searches for "first" finds it. */
#define FEATURES "liga=0,clig=0"
#define TABLE_FEATURES FEATURES ",tnum=1"

static const struct
{
  double size;
  PangoWeight weight;
} styles[REL_N_STYLES] = {
  [REL_STYLE_TITLE] = { 22, PANGO_WEIGHT_BOLD },
  [REL_STYLE_SUBTITLE] = { 10.5, PANGO_WEIGHT_NORMAL },
  [REL_STYLE_HEADING_1] = { 13.5, PANGO_WEIGHT_BOLD },
  [REL_STYLE_HEADING_2] = { 11, PANGO_WEIGHT_BOLD },
  [REL_STYLE_BODY] = { 10, PANGO_WEIGHT_NORMAL },
  [REL_STYLE_NOTE] = { 8.5, PANGO_WEIGHT_NORMAL },
  [REL_STYLE_TABLE] = { 9, PANGO_WEIGHT_NORMAL },
  [REL_STYLE_TABLE_HEADER] = { 8.5, PANGO_WEIGHT_BOLD },
  [REL_STYLE_CARD_VALUE] = { 20, PANGO_WEIGHT_BOLD },
  [REL_STYLE_CARD_LABEL] = { 8.5, PANGO_WEIGHT_NORMAL },
  [REL_STYLE_CHART] = { 8.5, PANGO_WEIGHT_NORMAL },
  [REL_STYLE_FOOTER] = { 8, PANGO_WEIGHT_NORMAL },
};

static void
run_clear (gpointer data)
{
  RelRun *run = data;

  g_clear_object (&run->layout);
}

static void
flow_clear (gpointer data)
{
  RelFlow *flow = data;

  g_clear_pointer (&flow->chart, rel_chart_free);
}

/**
 * rel_page_layout_get_flow:
 * @self: a layout
 * @index: a flow, counted from 0
 *
 * Returns: (transfer none): the flow, until another is added
 */
RelFlow *
rel_page_layout_get_flow (RelPageLayout *self,
                          guint          index)
{
  return &g_array_index (self->flows, RelFlow, index);
}

/**
 * rel_page_layout_get_run:
 * @self: a layout
 * @flow: a flow of it
 * @index: a run of the flow, counted from 0
 *
 * Returns: (transfer none): the run, until another is added
 */
RelRun *
rel_page_layout_get_run (RelPageLayout *self,
                         const RelFlow *flow,
                         guint          index)
{
  return &g_array_index (self->runs, RelRun, flow->first_run + index);
}

/**
 * rel_layout_get_size:
 * @layout: a layout
 * @width: (out) (optional): its logical width in points
 * @height: (out) (optional): its logical height in points
 */
void
rel_layout_get_size (PangoLayout *layout,
                     double      *width,
                     double      *height)
{
  int w, h;

  pango_layout_get_size (layout, &w, &h);
  if (width != NULL)
    *width = (double) w / PANGO_SCALE;
  if (height != NULL)
    *height = (double) h / PANGO_SCALE;
}

/**
 * rel_page_layout_shape:
 * @self: a page layout
 * @text: cleaned text
 * @style: how to set it
 * @width: where to wrap in points, negative for not at all
 *
 * Shapes a text in its own direction. It stands at the start of the page's lines, whatever its direction is.
 *
 * Returns: (transfer full): the layout
 */
PangoLayout *
rel_page_layout_shape (RelPageLayout *self,
                       const char    *text,
                       RelStyle       style,
                       double         width)
{
  int direction = rel_report_text_direction (text);
  PangoLayout *layout = pango_layout_new (self->contexts[direction != 0 ? direction > 0 : self->rtl]);

  /* Pango would not pass over isolates when it looks for the direction. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_font_description (layout, self->fonts[style]);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_line_spacing (layout, (float) self->leading);

  if (width >= 0)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_alignment (layout, self->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    }

  return layout;
}

/* Adds a flow with room for @n_runs runs. The pointer holds until the next flow. */
static RelFlow *
add_flow (RelPageLayout *self,
          RelFlowKind    kind,
          RelBlock      *block,
          RelEntry      *entry,
          guint          n_runs,
          double         space_before)
{
  RelFlow flow = { 0 };

  flow.kind = kind;
  flow.block = block;
  flow.entry = entry;
  flow.first_run = self->runs->len;
  flow.n_runs = n_runs;
  flow.space_before = space_before;
  flow.header = REL_NO_HEADER;
  g_array_set_size (self->runs, self->runs->len + n_runs);
  g_array_append_val (self->flows, flow);

  return rel_page_layout_get_flow (self, self->flows->len - 1);
}

/* A flow of one text as wide as the page. */
static RelFlow *
add_text_flow (RelPageLayout *self,
               RelFlowKind    kind,
               RelBlock      *block,
               RelEntry      *entry,
               const char    *text,
               RelStyle       style,
               RelInk         ink,
               double         space_before)
{
  RelFlow *flow = add_flow (self, kind, block, entry, 1, space_before);
  RelRun *run = rel_page_layout_get_run (self, flow, 0);

  run->layout = rel_page_layout_shape (self, text, style, self->body_width);
  run->ink = ink;
  rel_layout_get_size (run->layout, NULL, &flow->height);

  return flow;
}

static void
embolden (PangoAttrList *attributes,
          guint          start,
          guint          end)
{
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = start;
  bold->end_index = end;
  pango_attr_list_insert (attributes, bold);
}

static void
add_heading (RelPageLayout *self,
             RelBlock      *block)
{
  gboolean section = block->level == 1;
  RelFlow *flow;

  flow = add_text_flow (self, REL_FLOW_HEADING, block, NULL, rel_entry_get_cell (rel_block_get_entry (block, 0), 0),
                        section ? REL_STYLE_HEADING_1 : REL_STYLE_HEADING_2, section ? REL_INK_ACCENT : REL_INK_TEXT,
                        section ? 20 : 12);
  flow->keep_next = TRUE;
}

#define FIRST_STRONG_ISOLATE "\xe2\x81\xa8"
#define POP_ISOLATE "\xe2\x81\xa9"

/* What reads in the other direction than what it stands beside keeps its full stop on its own side. */
static void
append_beside (GString    *text,
               const char *part,
               const char *beside)
{
  int direction = rel_report_text_direction (part);

  if (direction != 0 && direction + rel_report_text_direction (beside) == 0)
    g_string_append_printf (text, FIRST_STRONG_ISOLATE "%s" POP_ISOLATE, part);
  else
    g_string_append (text, part);
}

static void
add_paragraph (RelPageLayout *self,
               RelBlock      *block)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoLayout *layout;
  RelFlow *flow;

  for (guint i = 0; i < rel_block_get_n_entries (block); i++)
    {
      const RelEntry *entry = rel_block_get_entry (block, i);

      if (entry->trimmed)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      if (entry->lead != NULL)
        {
          gsize start = text->len;

          g_string_append_printf (text, "%s ", entry->lead);
          embolden (attributes, (guint) start, (guint) text->len);
        }
      append_beside (text, rel_entry_get_cell (entry, 0), entry->lead != NULL ? entry->lead : "");
    }

  flow = add_text_flow (self, REL_FLOW_PARAGRAPH, block, NULL, text->str, block->muted ? REL_STYLE_NOTE : REL_STYLE_BODY,
                        block->muted ? REL_INK_MUTED : REL_INK_TEXT, block->muted ? 12 : 6);
  layout = rel_page_layout_get_run (self, flow, 0)->layout;
  pango_layout_set_attributes (layout, attributes);
  rel_layout_get_size (layout, NULL, &flow->height);
}

/* An item's text: its lead in bold, then the text, then the detail as a smaller line of its own. */
static PangoLayout *
shape_item (RelPageLayout  *self,
            const RelEntry *entry,
            double          width)
{
  const char *detail = rel_entry_get_cell (entry, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoLayout *layout;

  if (entry->lead != NULL)
    {
      const char *rest = rel_entry_get_cell (entry, 0);

      /* A name of the other direction in front of a sentence does not turn it: the sentence says how the item reads. */
      append_beside (text, entry->lead, rest);
      if (*rest != '\0')
        g_string_append_c (text, ' ');
      embolden (attributes, 0, (guint) text->len);
    }
  g_string_append (text, rel_entry_get_cell (entry, 0));
  if (*detail != '\0')
    {
      PangoAttribute *colour = pango_attr_foreground_new (0x5e5e, 0x5c5c, 0x6464);
      PangoAttribute *size = pango_attr_scale_new (0.9);

      g_autofree char *before = g_strdup (text->str);

      /* The space keeps the words apart for who copies them. */
      g_string_append (text, " \n");
      colour->start_index = size->start_index = (guint) text->len;
      append_beside (text, detail, before);
      pango_attr_list_insert (attributes, colour);
      pango_attr_list_insert (attributes, size);
    }

  layout = rel_page_layout_shape (self, text->str, REL_STYLE_BODY, width);
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

/* A short paragraph tells what comes: it does not stay behind at the foot of a page. */
static void
keep_introduction (RelPageLayout *self)
{
  RelFlow *before = self->flows->len > 0 ? rel_page_layout_get_flow (self, self->flows->len - 1) : NULL;

  if (before != NULL && before->kind == REL_FLOW_PARAGRAPH &&
      pango_layout_get_line_count (rel_page_layout_get_run (self, before, 0)->layout) <= LONGEST_INTRODUCTION)
    before->keep_next = TRUE;
}

static void
add_list (RelPageLayout *self,
          RelBlock      *block)
{
  keep_introduction (self);
  for (guint i = 0; i < rel_block_get_n_entries (block); i++)
    {
      RelEntry *entry = g_ptr_array_index (block->entries, i);
      RelFlow *flow = add_flow (self, REL_FLOW_ITEM, block, entry, 2, i == 0 ? 5 : *rel_entry_get_cell (entry, 1) != '\0' ? 6 : 3.5);
      RelRun *marker = rel_page_layout_get_run (self, flow, 0);
      RelRun *body = rel_page_layout_get_run (self, flow, 1);
      g_autofree char *number = block->ordered ? g_strdup_printf ("%u.", i + 1) : NULL;

      marker->layout = rel_page_layout_shape (self, number != NULL ? number : "•", REL_STYLE_BODY, -1);
      marker->ink = REL_INK_ACCENT;
      body->layout = shape_item (self, entry, self->body_width - ITEM_INDENT);
      body->x = self->rtl ? 0 : ITEM_INDENT;
      rel_layout_get_size (body->layout, NULL, &flow->height);
      if (self->rtl)
        {
          double width;

          rel_layout_get_size (marker->layout, &width, NULL);
          marker->x = self->body_width - width;
        }
    }
}

static void
add_quote (RelPageLayout *self,
           RelBlock      *block)
{
  for (guint i = 0; i < rel_block_get_n_entries (block); i++)
    {
      RelEntry *entry = g_ptr_array_index (block->entries, i);
      g_autofree char *cite = g_strdup_printf ("— %s", rel_entry_get_cell (entry, 1));
      gboolean attributed = *rel_entry_get_cell (entry, 1) != '\0';
      gboolean answered = *rel_entry_get_cell (entry, 2) != '\0';
      RelFlow *flow = add_flow (self, REL_FLOW_QUOTE, block, entry, 1 + attributed + answered, 9);
      RelRun *words = rel_page_layout_get_run (self, flow, 0);

      words->layout = rel_page_layout_shape (self, rel_entry_get_cell (entry, 0), REL_STYLE_BODY,
                                             self->body_width - QUOTE_INDENT);
      words->x = self->rtl ? 0 : QUOTE_INDENT;
      rel_layout_get_size (words->layout, NULL, &flow->height);

      if (attributed)
        {
          RelRun *name = rel_page_layout_get_run (self, flow, 1);
          double height;

          name->layout = rel_page_layout_shape (self, cite, REL_STYLE_NOTE, self->body_width - QUOTE_INDENT);
          name->x = words->x;
          name->y = flow->height + 2;
          name->ink = REL_INK_MUTED;
          rel_layout_get_size (name->layout, NULL, &height);
          flow->height += 2 + height;
        }
      flow->bar_height = flow->height;

      if (answered)
        {
          RelRun *answer = rel_page_layout_get_run (self, flow, flow->n_runs - 1);
          g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
          g_autoptr (GString) text = g_string_new (block->caption);
          double height;

          g_string_append_c (text, ' ');
          append_beside (text, rel_entry_get_cell (entry, 2), block->caption);
          embolden (attributes, 0, (guint) strlen (block->caption));
          answer->layout = rel_page_layout_shape (self, text->str, REL_STYLE_BODY, self->body_width - QUOTE_INDENT);
          pango_layout_set_attributes (answer->layout, attributes);
          answer->x = words->x;
          answer->y = flow->height + 4;
          rel_layout_get_size (answer->layout, NULL, &height);
          flow->height = answer->y + height;
        }
    }
}

static void
add_key_figures (RelPageLayout *self,
                 RelBlock      *block)
{
  guint n = rel_block_get_n_entries (block);

  for (guint first = 0; first < n; first += CARDS_PER_ROW)
    {
      guint in_row = MIN (n - first, CARDS_PER_ROW);
      guint per_row = MIN (n, CARDS_PER_ROW);
      double width = (self->body_width - CARD_GAP * (per_row - 1)) / per_row;
      RelFlow *flow = add_flow (self, REL_FLOW_CARDS, block, NULL, 2 * in_row, 10);

      for (guint i = 0; i < in_row; i++)
        {
          const RelEntry *entry = rel_block_get_entry (block, first + i);
          RelRun *value = rel_page_layout_get_run (self, flow, 2 * i);
          RelRun *label = rel_page_layout_get_run (self, flow, 2 * i + 1);
          double height;

          value->layout = rel_page_layout_shape (self, rel_entry_get_cell (entry, 0), REL_STYLE_CARD_VALUE, width);
          label->layout = rel_page_layout_shape (self, rel_entry_get_cell (entry, 1), REL_STYLE_CARD_LABEL, width);
          value->x = label->x = self->rtl ? self->body_width - width - i * (width + CARD_GAP) : i * (width + CARD_GAP);
          rel_layout_get_size (value->layout, NULL, &height);
          label->y = height;
          label->ink = REL_INK_MUTED;
          rel_layout_get_size (label->layout, NULL, &height);
          flow->height = MAX (flow->height, label->y + height);
        }
    }
}

static void
add_figure (RelPageLayout *self,
            RelBlock      *block)
{
  RelFlow *flow;

  keep_introduction (self);
  flow = add_text_flow (self, REL_FLOW_CAPTION, block, NULL, block->caption, REL_STYLE_TABLE_HEADER, REL_INK_MUTED, 12);
  flow->keep_next = TRUE;
  flow = add_flow (self, REL_FLOW_CHART, block, NULL, 0, 5);
  flow->chart = rel_chart_new (block, self->body_width,
                               self->rtl ? REL_TEXT_RTL : REL_TEXT_LTR);
  flow->height = flow->chart->height;
}

static void
add_table (RelPageLayout *self,
           RelBlock      *block)
{
  g_autoptr (RelTableLayout) table = NULL;
  guint header;

  keep_introduction (self);
  if (block->caption != NULL && *block->caption != '\0')
    add_text_flow (self, REL_FLOW_CAPTION, block, NULL, block->caption, REL_STYLE_TABLE_HEADER, REL_INK_MUTED,
                   12)->keep_next = TRUE;

  table = rel_table_layout_new (self, block);
  header = self->flows->len;

  for (guint i = 0; i <= rel_block_get_n_entries (block); i++)
    {
      gboolean is_header = i == 0;
      RelFlow *flow = add_flow (self, is_header ? REL_FLOW_HEADER_ROW : REL_FLOW_ROW, block,
                                is_header ? NULL : g_ptr_array_index (block->entries, i - 1), block->columns->len,
                                is_header ? 4 : 0);

      flow->height = rel_table_layout_take_row (table, i, rel_page_layout_get_run (self, flow, 0));
      flow->header = is_header ? REL_NO_HEADER : header;
      /* Neither a header without a row nor a last row alone on a page. */
      flow->keep_next = is_header || i + 1 == rel_block_get_n_entries (block);
    }
}

/**
 * rel_page_layout_add_block:
 * @self: a page layout
 * @block: a block of its document
 *
 * Shapes a block and adds its flows to the end.
 */
void
rel_page_layout_add_block (RelPageLayout *self,
                           RelBlock      *block)
{
  switch (block->kind)
    {
    case REL_BLOCK_HEADING:
      add_heading (self, block);
      break;
    case REL_BLOCK_PARAGRAPH:
      add_paragraph (self, block);
      break;
    case REL_BLOCK_LIST:
      add_list (self, block);
      break;
    case REL_BLOCK_TABLE:
      add_table (self, block);
      break;
    case REL_BLOCK_FIGURE:
      add_figure (self, block);
      break;
    case REL_BLOCK_QUOTE:
      add_quote (self, block);
      break;
    case REL_BLOCK_KEY_FIGURES:
    default:
      add_key_figures (self, block);
      break;
    }
}

/* Metrics as on paper, not as on a screen: nothing is rounded to pixels. */
static PangoContext *
create_context (RelDocument *document,
                gboolean     rtl)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (rel_document_get_language (document)));
  pango_context_set_base_dir (context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

  return context;
}

static void
prepare_fonts (RelPageLayout *self)
{
  PangoFontMetrics *metrics;

  for (guint i = 0; i < REL_N_STYLES; i++)
    {
      self->fonts[i] = pango_font_description_new ();
      pango_font_description_set_family_static (self->fonts[i], FAMILIES);
      pango_font_description_set_features_static (self->fonts[i], i == REL_STYLE_TABLE ? TABLE_FEATURES : FEATURES);
      pango_font_description_set_weight (self->fonts[i], styles[i].weight);
      pango_font_description_set_size (self->fonts[i], (int) (styles[i].size * PANGO_SCALE));
    }

  metrics = pango_context_get_metrics (self->contexts[self->rtl], self->fonts[REL_STYLE_BODY], NULL);
  self->leading = LEADING * styles[REL_STYLE_BODY].size * PANGO_SCALE / MAX (pango_font_metrics_get_height (metrics), 1);
  pango_font_metrics_unref (metrics);
  self->leading = CLAMP (self->leading, 0.9, 1.6);
}

/**
 * rel_page_layout_new: (skip)
 * @document: a document whose hidden blocks are worked out
 * @paper: the paper
 *
 * Shapes everything of @document for @paper. Fonts are the thread's own, so that any thread may do this.
 *
 * Returns: (transfer full): the layout
 */
RelPageLayout *
rel_page_layout_new (RelDocument *document,
                     RelPaper     paper)
{
  RelPageLayout *self = g_new0 (RelPageLayout, 1);
  const char *subtitle = rel_document_get_subtitle (document);

  self->document = g_object_ref (document);
  self->rtl = rel_document_get_direction (document) == REL_TEXT_RTL;
  rel_paper_get_size (paper, &self->page_width, &self->page_height);
  self->left = SIDE_MARGIN;
  self->top = TOP_MARGIN;
  self->body_width = self->page_width - 2 * SIDE_MARGIN;
  self->body_height = self->page_height - TOP_MARGIN - BOTTOM_MARGIN;
  self->runs = g_array_new (FALSE, TRUE, sizeof (RelRun));
  g_array_set_clear_func (self->runs, run_clear);
  self->flows = g_array_new (FALSE, TRUE, sizeof (RelFlow));
  g_array_set_clear_func (self->flows, flow_clear);
  for (guint i = 0; i < G_N_ELEMENTS (self->contexts); i++)
    self->contexts[i] = create_context (document, i == 1);
  prepare_fonts (self);

  add_text_flow (self, REL_FLOW_TITLE, NULL, NULL, rel_document_get_title (document), REL_STYLE_TITLE, REL_INK_TEXT,
                 0)->keep_next = TRUE;
  if (subtitle != NULL)
    add_text_flow (self, REL_FLOW_SUBTITLE, NULL, NULL, subtitle, REL_STYLE_SUBTITLE, REL_INK_MUTED, 2);

  for (guint i = 0; i < rel_document_get_n_blocks (document); i++)
    {
      RelBlock *block = rel_document_get_block (document, i);

      if (!block->hidden)
        rel_page_layout_add_block (self, block);
    }

  return self;
}

/**
 * rel_page_layout_free:
 * @self: (transfer full): a layout
 *
 * Releases it and all that it owns.
 */
void
rel_page_layout_free (RelPageLayout *self)
{
  for (guint i = 0; i < REL_N_STYLES; i++)
    pango_font_description_free (self->fonts[i]);
  g_array_unref (self->flows);
  g_array_unref (self->runs);
  for (guint i = 0; i < G_N_ELEMENTS (self->contexts); i++)
    g_object_unref (self->contexts[i]);
  g_object_unref (self->document);
  g_free (self);
}

/**
 * rel_page_layout_shows:
 * @self: a page layout
 * @flow: one of its flows
 *
 * Returns: whether the flow is on a page, that is, neither trimmed nor part of a hidden block
 */
gboolean
rel_page_layout_shows (RelPageLayout *self,
                       const RelFlow *flow)
{
  return (flow->block == NULL || !flow->block->hidden) && (flow->entry == NULL || !flow->entry->trimmed);
}

/**
 * rel_page_layout_renumber:
 * @self: a page layout
 *
 * Gives the items of ordered lists their numbers anew, after some were trimmed.
 */
void
rel_page_layout_renumber (RelPageLayout *self)
{
  const RelBlock *list = NULL;
  guint number = 0;

  for (guint i = 0; i < self->flows->len; i++)
    {
      RelFlow *flow = rel_page_layout_get_flow (self, i);
      g_autofree char *text = NULL;

      if (flow->kind != REL_FLOW_ITEM || !flow->block->ordered || !rel_page_layout_shows (self, flow))
        continue;

      number = flow->block == list ? number + 1 : 1;
      list = flow->block;
      text = g_strdup_printf ("%u.", number);
      pango_layout_set_text (rel_page_layout_get_run (self, flow, 0)->layout, text, -1);
    }
}
