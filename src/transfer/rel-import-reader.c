/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file of people looks like to the import driver: a stream of drafts and of refused pieces. */
#include "rel-import-reader.h"

G_DEFINE_QUARK (rel-import-error-quark, rel_import_error)

/**
 * rel_import_reader_next:
 * @draft: receives the person
 * @item: (out): receives where it stands, and why it is none
 * @cancellable: (nullable): looked at before the step
 *
 * Returns: %FALSE at the end of the file, or with @error set
 */
gboolean
rel_import_reader_next (RelImportReader  *self,
                        RelPersonDraft   *draft,
                        RelImportItem    *item,
                        GCancellable     *cancellable,
                        GError          **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  *item = (RelImportItem) { 0 };
  return self->klass->next (self, draft, item, cancellable, error);
}

/**
 * rel_import_reader_get_source:
 *
 * Returns: (transfer none): the `source` of people who come from this file
 */
const char *
rel_import_reader_get_source (RelImportReader *self)
{
  return self->source != NULL ? self->source : self->klass->source;
}

/**
 * rel_import_reader_get_preamble:
 *
 * Returns: (transfer none) (nullable): what a rejects file of this format begins with
 */
const char *
rel_import_reader_get_preamble (RelImportReader *self)
{
  return self->klass->get_preamble != NULL ? self->klass->get_preamble (self) : NULL;
}

/**
 * rel_import_reader_get_position:
 *
 * Returns: how many bytes of the text have been read
 */
goffset
rel_import_reader_get_position (RelImportReader *self)
{
  return self->klass->get_position (self);
}

/**
 * rel_import_reader_free:
 * @self: (nullable) (transfer full): a reader
 */
void
rel_import_reader_free (RelImportReader *self)
{
  if (self != NULL)
    self->klass->free (self);
}
