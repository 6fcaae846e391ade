/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document shaped for paper: every text measured once, as a column of flows that pages are cut from. */
#pragma once

#include <pango/pango.h>

#include "rel-chart.h"
#include "rel-document.h"
#include "rel-paper.h"

G_BEGIN_DECLS

typedef enum
{
  REL_FLOW_TITLE,
  REL_FLOW_SUBTITLE,
  REL_FLOW_HEADING,
  REL_FLOW_PARAGRAPH,
  REL_FLOW_ITEM,
  REL_FLOW_QUOTE,
  REL_FLOW_CAPTION,
  REL_FLOW_HEADER_ROW,
  REL_FLOW_ROW,
  REL_FLOW_CARDS,
  REL_FLOW_CHART,
} RelFlowKind;

typedef enum
{
  REL_INK_TEXT,
  REL_INK_MUTED,
  REL_INK_ACCENT,
} RelInk;

typedef enum
{
  REL_STYLE_TITLE,
  REL_STYLE_SUBTITLE,
  REL_STYLE_HEADING_1,
  REL_STYLE_HEADING_2,
  REL_STYLE_BODY,
  REL_STYLE_NOTE,
  REL_STYLE_TABLE,
  REL_STYLE_TABLE_HEADER,
  REL_STYLE_CARD_VALUE,
  REL_STYLE_CARD_LABEL,
  REL_STYLE_CHART,
  REL_STYLE_FOOTER,
  REL_N_STYLES,
} RelStyle;

/* A text in a flow; without a layout it is an empty cell. x and y count from the flow's corner. */
typedef struct
{
  PangoLayout *layout;
  double x;
  double y;
  RelInk ink;
} RelRun;

/* A horizontal slice of the document: a line of thought that pages keep whole where they can. */
typedef struct
{
  RelFlowKind kind;
  RelBlock *block;
  RelEntry *entry;
  guint first_run;
  guint n_runs;
  RelChart *chart;
  double space_before;
  double height;
  double bar_height; /* of the bar beside a quote */
  gboolean keep_next;
  guint header;
} RelFlow;

#define REL_NO_HEADER G_MAXUINT

typedef struct
{
  RelDocument *document;
  double page_width;
  double page_height;
  double left;
  double top;
  double body_width;
  double body_height;
  gboolean rtl;
  PangoContext *contexts[2]; /* left to right, right to left */
  PangoFontDescription *fonts[REL_N_STYLES];
  double leading;
  GArray *runs;
  GArray *flows;
} RelPageLayout;

RelPageLayout *rel_page_layout_new          (RelDocument    *document,
                                             RelPaper        paper);
void           rel_page_layout_free         (RelPageLayout  *self);
PangoLayout   *rel_page_layout_shape        (RelPageLayout  *self,
                                             const char     *text,
                                             RelStyle        style,
                                             double          width);
void           rel_page_layout_add_block    (RelPageLayout  *self,
                                             RelBlock       *block);
gboolean       rel_page_layout_shows        (RelPageLayout  *self,
                                             const RelFlow  *flow);
void           rel_page_layout_renumber     (RelPageLayout  *self);
RelFlow       *rel_page_layout_get_flow     (RelPageLayout  *self,
                                             guint           index);
RelRun        *rel_page_layout_get_run      (RelPageLayout  *self,
                                             const RelFlow  *flow,
                                             guint           index);
void           rel_layout_get_size          (PangoLayout    *layout,
                                             double         *width,
                                             double         *height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelPageLayout, rel_page_layout_free)

G_END_DECLS
