/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of a captured line: each part in that of what it is understood as. People are told apart by weight and
 * underlines too, since colour alone says nothing to many. */
#include "rel-capture-attributes.h"

typedef struct
{
  PangoAttrList *list;
  AdwStyleManager *style;
  guint start;
  guint end;
} Span;

static void
add (const Span *span, PangoAttribute *attribute)
{
  attribute->start_index = span->start;
  attribute->end_index = span->end;
  pango_attr_list_insert (span->list, attribute);
}

/* In high contrast, colours come nearer to that of text. */
static float
channel (AdwStyleManager *style, float value)
{
  float text = adw_style_manager_get_dark (style) ? 1 : 0;

  return adw_style_manager_get_high_contrast (style) ? (value + text) / 2 : value;
}

static void
add_colour (const Span *span, AdwAccentColor colour)
{
  GdkRGBA rgba;

  adw_accent_color_to_standalone_rgba (colour, adw_style_manager_get_dark (span->style), &rgba);
  add (span, pango_attr_foreground_new ((guint16) (channel (span->style, rgba.red) * G_MAXUINT16),
                                        (guint16) (channel (span->style, rgba.green) * G_MAXUINT16),
                                        (guint16) (channel (span->style, rgba.blue) * G_MAXUINT16)));
}

static void
add_name (const Span *span, const RelCaptureName *name, gboolean is_ready)
{
  add (span, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  add_colour (span, is_ready && name->status == REL_CAPTURE_AMBIGUOUS ? ADW_ACCENT_COLOR_RED
                                                                       : adw_style_manager_get_accent_color (span->style));
  if (!is_ready || name->status == REL_CAPTURE_KNOWN)
    return;
  add (span, pango_attr_underline_new (name->status == REL_CAPTURE_AMBIGUOUS ? PANGO_UNDERLINE_ERROR : PANGO_UNDERLINE_SINGLE));
}

static void
add_span (const Span *span, const RelCaptureSpan *what, RelCaptureParse *parse, gboolean is_ready)
{
  switch (what->kind)
    {
    case REL_CAPTURE_SPAN_SYNTAX:
      if (!adw_style_manager_get_high_contrast (span->style))
        add (span, pango_attr_foreground_alpha_new (G_MAXUINT16 / 5 * 3));
      break;
    case REL_CAPTURE_SPAN_CHANNEL:
      add_colour (span, ADW_ACCENT_COLOR_TEAL);
      break;
    case REL_CAPTURE_SPAN_NAME:
      add_name (span, parse->names->pdata[what->index], is_ready);
      break;
    case REL_CAPTURE_SPAN_DATE:
    case REL_CAPTURE_SPAN_TIME:
    case REL_CAPTURE_SPAN_DURATION:
    case REL_CAPTURE_SPAN_DUE:
      add_colour (span, ADW_ACCENT_COLOR_PURPLE);
      break;
    case REL_CAPTURE_SPAN_CLAUSE:
      add_colour (span, ADW_ACCENT_COLOR_ORANGE);
      break;
    case REL_CAPTURE_SPAN_TAG:
      add_colour (span, ADW_ACCENT_COLOR_GREEN);
      if (((RelCaptureTag *) parse->tags->pdata[what->index])->status == REL_CAPTURE_AMBIGUOUS)
        add (span, pango_attr_underline_new (PANGO_UNDERLINE_ERROR));
      break;
    case REL_CAPTURE_SPAN_TITLE:
    case REL_CAPTURE_SPAN_TEXT:
    default:
      break;
    }
}

/**
 * rel_capture_attributes_new:
 * @parse: what a line says
 * @is_ready: whether it is known who is known
 * @style: light or dark, with the accent of the desktop
 *
 * Returns: (transfer full): how to draw the line
 */
PangoAttrList *
rel_capture_attributes_new (RelCaptureParse *parse, gboolean is_ready, AdwStyleManager *style)
{
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = 0; i < parse->spans->len; i++)
    {
      const RelCaptureSpan *what = &g_array_index (parse->spans, RelCaptureSpan, i);
      Span span = { list, style, (guint) what->start, (guint) (what->start + what->length) };

      add_span (&span, what, parse, is_ready);
    }
  return list;
}
