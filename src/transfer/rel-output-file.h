/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that is written beside its place and put there when it is whole: never half a file. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _RelOutputFile RelOutputFile;

RelOutputFile *rel_output_file_new        (const char     *path,
                                           GError        **error);
GString       *rel_output_file_get_buffer (RelOutputFile  *self);
gboolean       rel_output_file_flush      (RelOutputFile  *self,
                                           GError        **error);
gboolean       rel_output_file_commit     (RelOutputFile  *self,
                                           GError        **error);
void           rel_output_file_free       (RelOutputFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelOutputFile, rel_output_file_free)

G_END_DECLS
