/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The section of whom one spoke with: counts, and bars of where they stand. */
#include "relations-config.h"

#include "rel-summary-sections-private.h"

#include <glib/gi18n-lib.h>

#include "rel-summary-words.h"

/* More than these would drown the rest. */
#define MOST_FUNCTIONS 10

static char *
format_directions (const RelDisclosedCoverage *coverage)
{
  guint above = coverage->by_direction[REL_DIRECTION_ABOVE];
  guint peers = coverage->by_direction[REL_DIRECTION_PEER];
  guint below = coverage->by_direction[REL_DIRECTION_BELOW];
  guint others = coverage->by_direction[REL_DIRECTION_UNSET];
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  if (above > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u person above me", "%u people above me", above), above));
  if (peers > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u peer", "%u peers", peers), peers));
  if (below > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u person below me", "%u people below me", below), below));
  if (others > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u other", "%u others", others), others));
  joined = rel_summary_join (parts);

  /* Translators: %s is a list such as "4 people above me, 9 peers and 6 people below me" */
  return g_strdup_printf (_("Among them are %s."), joined);
}

static void
add_directions (RelDocument                *document,
                const RelDisclosedCoverage *coverage,
                const char *const          *records)
{
  const struct
  {
    const char *label;
    RelDirection direction;
  } rows[] = {
    { _("Above me"), REL_DIRECTION_ABOVE },
    { _("Peers"), REL_DIRECTION_PEER },
    { _("Below me"), REL_DIRECTION_BELOW },
    { _("Others"), REL_DIRECTION_UNSET },
  };
  g_autofree char *alternative = NULL;
  RelBlock *figure;

  if (coverage->by_direction[REL_DIRECTION_UNSET] == coverage->people->len)
    return;

  alternative = format_directions (coverage);
  figure = rel_document_add_figure (document, REL_FIGURE_BARS, _("People by direction"), alternative);
  figure->importance = IMPORTANCE_COUNTS;
  rel_block_add_column (figure, _("People"), REL_ALIGN_END);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double value = coverage->by_direction[rows[i].direction];

      /* Nobody needs to hear of others where there are none. */
      if (rows[i].direction == REL_DIRECTION_UNSET && value == 0)
        continue;
      rel_entry_set_values (rel_block_add (figure, records, rows[i].label, NULL), &value, 1);
    }
}

static void
add_scope_and_functions (RelDocument                *document,
                         const RelDisclosedCoverage *coverage,
                         const char *const          *records)
{
  guint internal = coverage->by_scope[REL_SCOPE_INTERNAL];
  guint external = coverage->by_scope[REL_SCOPE_EXTERNAL];
  RelBlock *block = rel_document_add_paragraph (document);

  block->importance = IMPORTANCE_COUNTS;
  if (internal > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u person works inside the organization.",
                                                         "%u people work inside the organization.", internal), internal);

      rel_section_add_sentence (block, records, NULL, text);
    }
  if (external > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u person works outside it.", "%u people work outside it.", external),
                                               external);

      rel_section_add_sentence (block, records, NULL, text);
    }
  if (coverage->functions->len > 0)
    {
      g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *joined = NULL;
      g_autofree char *text = NULL;

      for (guint i = 0; i < MIN (coverage->functions->len, MOST_FUNCTIONS); i++)
        {
          const RelDisclosedFunction *function = g_ptr_array_index (coverage->functions, i);

          /* Translators: a department, and how many people of it */
          g_ptr_array_add (parts, g_strdup_printf (_("%s (%u)"), function->department, function->people->len));
        }
      joined = rel_summary_join (parts);
      text = coverage->functions->len > MOST_FUNCTIONS
               /* Translators: %s is a list of departments */
               ? g_strdup_printf (_("The largest departments are %s."), joined)
               /* Translators: %s is a list of departments */
               : g_strdup_printf (_("By department: %s."), joined);
      rel_section_add_sentence (block, records, NULL, text);
    }
}

static void
add_figure_value (RelBlock          *block,
                  const char *const *records,
                  guint              value,
                  const char        *label)
{
  g_autofree char *number = g_strdup_printf ("%u", value);

  if (value > 0)
    rel_block_add (block, records, number, label, NULL);
}

/**
 * rel_section_write_coverage:
 * @document: where to append
 * @disclosure: what may be told
 *
 * Writes with whom I spoke, as counts, if with anybody.
 */
void
rel_section_write_coverage (RelDocument   *document,
                            RelDisclosure *disclosure)
{
  const RelDisclosedCoverage *coverage = &disclosure->coverage;
  guint face_to_face = rel_disclosure_face_to_face (disclosure);
  g_auto (GStrv) ids = rel_section_dup_ids (coverage->people);
  const char *const *records = (const char *const *) ids;
  RelBlock *block;

  if (coverage->people->len == 0)
    return;

  block = rel_document_add_key_figures (document);
  block->importance = REL_IMPORTANCE_ALWAYS;
  add_figure_value (block, records, coverage->people->len,
                    ngettext ("person I spoke with", "people I spoke with", coverage->people->len));
  add_figure_value (block, records, coverage->conversations, ngettext ("conversation", "conversations", coverage->conversations));
  add_figure_value (block, records, face_to_face, _("of them face to face"));
  add_figure_value (block, records, coverage->functions->len, ngettext ("department", "departments", coverage->functions->len));

  add_directions (document, coverage, records);
  add_scope_and_functions (document, coverage, records);
}
