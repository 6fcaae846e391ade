/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a file of vCards for the import driver: splitter, decoder, module, mapper. */
#include "rel-vcard-reader.h"

#include "rel-vcard-charset.h"
#include "rel-vcard-clean.h"
#include "rel-vcard-decoder.h"
#include "rel-vcard-loader.h"
#include "rel-vcard-mapper.h"
#include "rel-vcard-splitter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a file is looked at to tell whether it is one of vCards. */
#define PROBE_SIZE 65536

typedef struct
{
  RelImportReader parent;
  GBytes *bytes;
  char *converted;
  const char *text;
  gsize length;
  RelVcardSplitter splitter;
  RelVcardDecoder *decoder;
  RelVcardMapper *mapper;
  const RelVcardModule *module;
  char *raw;
} RelVcardReader;

static const char *
skip_mark (const char *text,
           gsize      *length)
{
  if (*length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      *length -= 3;
      return text + 3;
    }

  return text;
}

static gboolean
has_card (const char *text,
          gsize       length)
{
  RelVcardSplitter splitter;
  RelVcardSpan span;

  rel_vcard_splitter_init (&splitter, text, length);
  return rel_vcard_splitter_next (&splitter, &span);
}

/* Why a span that is no whole card is refused. */
static const char *
refuse_span (const RelVcardSpan *span)
{
  switch (span->state)
    {
    case REL_VCARD_SPAN_UNFINISHED:
      return _("The file ends inside this card.");
    case REL_VCARD_SPAN_INTERRUPTED:
      return _("Another card begins before this one ends.");
    case REL_VCARD_SPAN_HEADLESS:
      return _("Here a card ends that never began.");
    case REL_VCARD_SPAN_COMPLETE:
      break;
    }

  if (span->length > REL_VCARD_MAX_CARD || rel_vcard_is_excessive (span->text, span->length))
    return _("The card is too large to be one of a person.");

  return NULL;
}

static gboolean
reader_next (RelImportReader *reader,
             RelPersonDraft  *draft,
             RelImportItem   *item,
             GCancellable    *cancellable,
             GError         **error)
{
  RelVcardReader *self = (RelVcardReader *) reader;
  RelVcardSpan span;

  rel_person_draft_clear (draft);
  g_clear_pointer (&self->raw, g_free);

  if (!rel_vcard_splitter_next (&self->splitter, &span))
    return FALSE;

  item->line = span.line;
  item->raw = span.text;
  item->raw_len = span.length;
  if (!g_utf8_validate_len (span.text, span.length, NULL))
    {
      self->raw = g_utf8_make_valid (span.text, (gssize) span.length);
      item->raw = self->raw;
      item->raw_len = strlen (self->raw);
    }

  item->reason = refuse_span (&span);
  if (item->reason == NULL)
    {
      gsize length;
      const char *card = rel_vcard_decoder_decode (self->decoder, span.text, span.length, &length);

      rel_vcard_mapper_begin (self->mapper, draft);
      self->module->parse (card, length, rel_vcard_mapper_visit, self->mapper);
      item->reason = rel_vcard_mapper_finish (self->mapper);
    }

  return TRUE;
}

static goffset
reader_get_position (RelImportReader *reader)
{
  RelVcardReader *self = (RelVcardReader *) reader;

  return self->splitter.lines.position - self->text;
}

static void
reader_free (RelImportReader *reader)
{
  RelVcardReader *self = (RelVcardReader *) reader;

  g_free (self->raw);
  g_free (self->converted);
  g_clear_pointer (&self->decoder, rel_vcard_decoder_free);
  g_clear_pointer (&self->mapper, rel_vcard_mapper_free);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static const RelImportReaderClass reader_class = {
  .format = "vcard",
  .source = "vcard",
  .next = reader_next,
  .get_position = reader_get_position,
  .free = reader_free,
};

/**
 * rel_vcard_import_reader_probe:
 * @bytes: the beginning of a file, or all of it, in any encoding
 * @length: in bytes
 *
 * Tells whether a file is one of vCards: a line `BEGIN:VCARD` stands in its first 64 KiB.
 *
 * Returns: whether it is
 */
gboolean
rel_vcard_import_reader_probe (const char *bytes,
                               gsize       length)
{
  g_autofree char *converted = NULL;

  length = MIN (length, PROBE_SIZE);
  converted = rel_vcard_charset_read_file (bytes, length, &length);
  bytes = skip_mark (converted != NULL ? converted : bytes, &length);

  return has_card (bytes, length);
}

/**
 * rel_vcard_import_reader_new:
 * @bytes: the file as it is on disk, possibly a memory map of it. vCards of several encodings stand
 *   in one file, so it must not have been converted as a whole
 * @error_line: (out): 0
 * @error: [error@ImportError]: failed without the module, not-recognised without a card
 *
 * Makes a reader for vCard 2.1, 3.0 and 4.0. The module that parses is opened here.
 *
 * Returns: (transfer full) (nullable): the reader
 */
RelImportReader *
rel_vcard_import_reader_new (GBytes  *bytes,
                             guint   *error_line,
                             GError **error)
{
  const RelVcardModule *module;
  RelVcardReader *self;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *converted = NULL;

  *error_line = 0;

  converted = rel_vcard_charset_read_file (data, length, &length);
  data = skip_mark (converted != NULL ? converted : data, &length);

  if (length == 0 || !has_card (data, length))
    {
      g_set_error_literal (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_NOT_RECOGNISED, _("There is no vCard in the file."));
      return NULL;
    }

  module = rel_vcard_loader_get (error);
  if (module == NULL)
    return NULL;

  self = g_new0 (RelVcardReader, 1);
  self->parent.klass = &reader_class;
  self->bytes = g_bytes_ref (bytes);
  self->converted = g_steal_pointer (&converted);
  self->text = data;
  self->length = length;
  self->module = module;
  self->decoder = rel_vcard_decoder_new ();
  self->mapper = rel_vcard_mapper_new ();
  rel_vcard_splitter_init (&self->splitter, data, length);

  return &self->parent;
}
