/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The geometry of a figure, as rectangles, lines and labels that PDF and SVG draw alike. */
#pragma once

#include "rel-document.h"

G_BEGIN_DECLS

typedef enum
{
  REL_CHART_BAR,
  REL_CHART_TRACK,
  REL_CHART_LINE,
  REL_CHART_LABEL,
  REL_CHART_VALUE,
} RelChartShapeKind;

typedef struct
{
  RelChartShapeKind kind;
  guint series;
  RelAlign align;
  double x;
  double y;
  double width;
  double height;
  char *text;
} RelChartShape;

typedef struct
{
  double width;
  double height;
  GArray *shapes;
} RelChart;

RelChart *rel_chart_new  (const RelBlock   *figure,
                          double            width,
                          RelTextDirection  direction);
void      rel_chart_free (RelChart         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelChart, rel_chart_free)

G_END_DECLS
