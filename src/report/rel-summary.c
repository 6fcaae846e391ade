/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The relationship summary of a goal: the document, its preview, and writing it to a file. */
#include "relations-config.h"

#include "rel-summary.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "rel-export-log.h"
#include "rel-summary-private.h"
#include "rel-summary-sections.h"
#include "rel-summary-words.h"

struct _RelSummary
{
  char *goal_id;
  RelEdition edition;
  RelDay on;
  RelDocument *document;
  RelPreview *preview;
};

typedef struct
{
  const char *id;
  const char *title;
  RelSectionFunc write;
  gboolean only_private;
} Section;

/* A section of the private edition needs more than the disclosure, and has no function here. */
static const Section sections[] = {
  { "goal", N_("Where I want to go"), rel_section_write_goal, FALSE },
  { "changes", N_("Since the last summary"), rel_section_write_changes, FALSE },
  { "next", N_("The next three conversations"), NULL, TRUE },
  { "matrix", N_("Who has a part in it"), NULL, TRUE },
  { "deciders", N_("Deciders not covered"), NULL, TRUE },
  { "gaps", N_("What is still missing"), NULL, TRUE },
  { "groundwork", N_("Groundwork"), NULL, TRUE },
  { "questions", N_("Likely questions"), NULL, TRUE },
  { "coverage", N_("Who I work with"), rel_section_write_coverage, FALSE },
  { "face-to-face", N_("Face to face, month by month"), NULL, TRUE },
  { "quiet", N_("Quiet ties"), NULL, TRUE },
  { "achieved", N_("What was achieved, and with whom"), rel_section_write_achieved, FALSE },
  { "providers", N_("Who can tell you more"), rel_section_write_providers, FALSE },
  { "help", N_("Help I gave"), rel_section_write_help, FALSE },
  { "feedback", N_("What others told me, and what I did"), rel_section_write_feedback, FALSE },
  { "blind-spots", N_("How I see myself, and how others do"), NULL, TRUE },
  { "conversations", N_("Conversations about it"), rel_section_write_conversations, FALSE },
  { "growth", N_("Growth and the next 90 days"), rel_section_write_growth, FALSE },
  { "lessons", N_("Lessons"), NULL, TRUE },
  { "ask", N_("What I ask of you"), rel_section_write_ask, FALSE },
};

/**
 * rel_edition_from_word:
 * @word: `share` or `private`
 * @edition: (out): the edition
 *
 * Returns: whether @word is one
 */
gboolean
rel_edition_from_word (const char *word,
                       RelEdition *edition)
{
  if (g_str_equal (word, "share"))
    *edition = REL_EDITION_SHARE;
  else if (g_str_equal (word, "private"))
    *edition = REL_EDITION_PRIVATE;
  else
    return FALSE;

  return TRUE;
}

/**
 * rel_edition_to_word:
 * @edition: an edition
 *
 * Returns: (transfer none): its word, as the command line and the log of exports know it
 */
const char *
rel_edition_to_word (RelEdition edition)
{
  return edition == REL_EDITION_SHARE ? "share" : "private";
}

/**
 * rel_names_from_word:
 * @word: `roles`, `initials` or `full`
 * @names: (out): how people are named
 *
 * Returns: whether @word is one
 */
gboolean
rel_names_from_word (const char *word,
                     RelNames   *names)
{
  if (g_str_equal (word, "roles"))
    *names = REL_NAMES_ROLES;
  else if (g_str_equal (word, "initials"))
    *names = REL_NAMES_INITIALS;
  else if (g_str_equal (word, "full"))
    *names = REL_NAMES_FULL;
  else
    return FALSE;

  return TRUE;
}

/**
 * rel_summary_list_sections:
 * @edition: an edition
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of its sections, in their order
 */
const char *const *
rel_summary_list_sections (RelEdition edition)
{
  static const char *ids[2][G_N_ELEMENTS (sections) + 1];
  static gsize done;

  if (g_once_init_enter (&done))
    {
      guint n_shared = 0;

      for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
        {
          ids[REL_EDITION_PRIVATE][i] = sections[i].id;
          if (!sections[i].only_private)
            ids[REL_EDITION_SHARE][n_shared++] = sections[i].id;
        }
      g_once_init_leave (&done, 1);
    }

  return ids[edition];
}

/**
 * rel_summary_get_section_title:
 * @id: the id of a section
 *
 * Returns: (nullable): what stands above it, %NULL where there is no such section
 */
const char *
rel_summary_get_section_title (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_str_equal (sections[i].id, id))
      return _(sections[i].title);

  return NULL;
}

static RelDocument *
create_document (const RelDisclosure *disclosure)
{
  const RelDisclosedGoal *goal = &disclosure->goal;
  g_autofree char *made = rel_summary_date (disclosure->on);
  g_autoptr (GString) subtitle = g_string_new (NULL);
  RelDocument *document;

  document = rel_document_new (goal->target_role != NULL ? goal->target_role : goal->title, rel_summary_language ());
  rel_document_set_traced (document, disclosure->edition == REL_EDITION_PRIVATE);

  g_string_append_printf (subtitle, "%s · ", _("Relationship summary"));
  if (goal->organization != NULL)
    g_string_append_printf (subtitle, "%s · ", goal->organization);
  g_string_append (subtitle, made);
  if (disclosure->edition == REL_EDITION_PRIVATE)
    g_string_append_printf (subtitle, " · %s", _("private, for my own eyes"));
  rel_document_set_subtitle (document, subtitle->str);

  return document;
}

static void
write_sections (RelDocument              *document,
                RelDisclosure            *disclosure,
                RelPrivateInsight        *insight,
                const RelSummaryOptions  *options)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const Section *section = &sections[i];
      guint n_blocks = rel_document_get_n_blocks (document);
      gboolean written = FALSE;

      if ((section->only_private && insight == NULL) ||
          (options->left_out_sections != NULL && g_strv_contains (options->left_out_sections, section->id)))
        continue;

      rel_document_add_heading (document, 1, section->id, _(section->title));
      if (section->write != NULL)
        section->write (document, disclosure);
      else
        rel_private_insight_write (insight, section->id, document);

      /* A section with nothing behind it is left out. */
      for (guint j = n_blocks + 1; j < rel_document_get_n_blocks (document); j++)
        written = written || rel_block_get_n_entries (rel_document_get_block (document, j)) > 0;
      if (!written)
        rel_document_truncate (document, n_blocks);
    }
}

/**
 * rel_summary_new: (skip)
 * @connection: a connection; everything is read from it in one go
 * @options: what is wanted
 * @error: return location for an error
 *
 * Makes the summary of a goal. May run on any thread that owns @connection.
 *
 * Returns: (transfer full) (nullable): the summary; a `REL_STORE_ERROR`, among others where there is no such goal
 */
RelSummary *
rel_summary_new (RelConnection            *connection,
                 const RelSummaryOptions  *options,
                 GError                  **error)
{
  gboolean own_transaction = !rel_connection_in_transaction (connection);
  g_autoptr (RelNameBook) names = NULL;
  g_autoptr (RelDisclosure) disclosure = NULL;
  g_autoptr (RelPrivateInsight) insight = NULL;
  g_autoptr (RelDocument) document = NULL;
  RelSummary *self = NULL;

  if (own_transaction && !rel_connection_begin_read (connection, error))
    return NULL;

  names = rel_name_book_new (connection, options->edition, options->names, options->on, options->left_out_people);
  disclosure = rel_disclosure_new (connection, options->goal_id, options->edition, names, options->on, options->since,
                                   options->until, error);
  if (disclosure != NULL && options->edition == REL_EDITION_PRIVATE)
    insight = rel_private_insight_load (connection, disclosure, error);

  if (disclosure != NULL && (insight != NULL || options->edition == REL_EDITION_SHARE))
    {
      document = create_document (disclosure);
      write_sections (document, disclosure, insight, options);
      if (rel_name_book_seal (names, document, error))
        {
          self = g_new0 (RelSummary, 1);
          self->goal_id = g_strdup (options->goal_id);
          self->edition = options->edition;
          self->on = options->on;
          self->preview = rel_preview_new (document, disclosure);
          self->document = g_steal_pointer (&document);
          rel_document_refresh_hidden (self->document);
        }
    }

  if (own_transaction)
    rel_connection_rollback (connection);

  return self;
}

/**
 * rel_summary_free:
 * @self: (transfer full): a summary
 *
 * Releases it and all that it owns.
 */
void
rel_summary_free (RelSummary *self)
{
  g_free (self->goal_id);
  g_clear_object (&self->document);
  g_clear_pointer (&self->preview, rel_preview_free);
  g_free (self);
}

/**
 * rel_summary_get_document:
 * @self: a summary
 *
 * Returns: (transfer none): what it says
 */
RelDocument *
rel_summary_get_document (RelSummary *self)
{
  return self->document;
}

/**
 * rel_summary_get_preview:
 * @self: a summary
 *
 * Returns: (transfer none): what it holds and what it keeps back
 */
RelPreview *
rel_summary_get_preview (RelSummary *self)
{
  return self->preview;
}

/* The creation date lies in @created, which must live as long as the options. */
static RelRenderOptions
get_render_options (RelSummary *self,
                    RelPaper    paper,
                    const char *created)
{
  return (RelRenderOptions){ paper, self->edition == REL_EDITION_SHARE ? REL_SUMMARY_SHARE_PAGES : 0, created };
}

/**
 * rel_summary_render:
 * @self: a summary
 * @format: the format
 * @paper: the paper of a PDF
 * @error: return location for an error
 *
 * Renders the summary. A share summary as PDF has at most %REL_SUMMARY_SHARE_PAGES pages; what had to be trimmed for
 * that, its document says afterwards (rel_document_describe_trimmed()).
 *
 * Returns: (transfer full) (nullable): the file's bytes; an error of rel_render()
 */
GBytes *
rel_summary_render (RelSummary       *self,
                    RelRenderFormat   format,
                    RelPaper          paper,
                    GError          **error)
{
  char date[REL_DATE_SIZE];
  g_autofree char *created = g_strconcat (rel_date_format (self->on, date), "T00:00:00Z", NULL);
  const RelRenderOptions options = get_render_options (self, paper, created);

  return rel_render (self->document, format, &options, error);
}

/**
 * rel_summary_render_pages: (skip)
 * @self: a summary
 * @paper: the paper
 * @scale: pixels a point, or %REL_SCALE_ANY
 *
 * Draws the pages of the PDF that rel_summary_render() makes.
 *
 * Returns: (transfer full) (element-type RelPage): the pages in their order
 */
GPtrArray *
rel_summary_render_pages (RelSummary *self,
                          RelPaper    paper,
                          double      scale)
{
  const RelRenderOptions options = get_render_options (self, paper, NULL);

  return rel_render_pages (self->document, &options, scale);
}

static gboolean
log_export (RelSummary       *self,
            RelConnection    *connection,
            RelRenderFormat   format,
            const char       *path,
            const char       *to,
            GError          **error)
{
  static const char *const formats[] = { "md", "html", "pdf", "json" };
  g_autofree char *details = NULL;

  details = to != NULL ? g_strdup_printf ("{\"format\": \"%s\", \"to\": \"%s\"}", formats[format], to)
                       : g_strdup_printf ("{\"format\": \"%s\"}", formats[format]);

  return rel_export_log_add (connection, self->goal_id, rel_edition_to_word (self->edition), path, details, error);
}

/**
 * rel_summary_log_print:
 * @self: a summary whose pages were printed
 * @connection: a writable connection to the database it was made from
 * @error: return location for an error
 *
 * Returns: whether the export is logged, or a `REL_STORE_ERROR`
 */
gboolean
rel_summary_log_print (RelSummary     *self,
                       RelConnection  *connection,
                       GError        **error)
{
  return log_export (self, connection, REL_RENDER_PDF, NULL, "printer", error);
}

/**
 * rel_summary_hand_out:
 * @self: a summary
 * @connection: a writable connection to the database it was made from
 * @format: the format
 * @paper: the paper of a PDF
 * @to: where it goes, one word for the log: `clipboard`
 * @error: return location for an error
 *
 * Renders the summary for something that is no file, and logs the export.
 *
 * Returns: (transfer full) (nullable): the bytes; an error of rel_summary_render(), or a `REL_STORE_ERROR` when the
 * export could not be logged
 */
GBytes *
rel_summary_hand_out (RelSummary       *self,
                      RelConnection    *connection,
                      RelRenderFormat   format,
                      RelPaper          paper,
                      const char       *to,
                      GError          **error)
{
  g_autoptr (GBytes) bytes = rel_summary_render (self, format, paper, error);

  if (bytes == NULL || !log_export (self, connection, format, NULL, to, error))
    return NULL;

  return g_steal_pointer (&bytes);
}

/**
 * rel_summary_export:
 * @self: a summary
 * @connection: a writable connection to the database it was made from
 * @format: the format
 * @paper: the paper of a PDF
 * @path: where to
 * @error: return location for an error
 *
 * Renders the summary, writes it to @path (replaced at once or not at all, readable for its owner only), and logs the
 * export. What could not be logged is not left behind.
 *
 * Returns: whether it is written and logged; an error of rel_summary_render(), `G_FILE_ERROR` or `REL_STORE_ERROR`
 */
gboolean
rel_summary_export (RelSummary       *self,
                    RelConnection    *connection,
                    RelRenderFormat   format,
                    RelPaper          paper,
                    const char       *path,
                    GError          **error)
{
  g_autoptr (GBytes) bytes = rel_summary_render (self, format, paper, error);
  gconstpointer data;
  gsize size;

  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &size);

  /* Logged first and committed last: the file and its line in the log come together or not at all. */
  if (!rel_connection_begin (connection, error))
    return FALSE;
  if (!log_export (self, connection, format, path, NULL, error) ||
      !g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error))
    {
      rel_connection_rollback (connection);
      return FALSE;
    }
  if (!rel_connection_commit (connection, error))
    {
      g_unlink (path);
      return FALSE;
    }

  return TRUE;
}
