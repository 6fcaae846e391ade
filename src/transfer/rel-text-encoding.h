/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of unknown encoding become UTF-8. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RelTextEncoding:
 * @REL_TEXT_UTF8_REPAIRED: UTF-8 in which single bytes are wrong; those are read as Windows-1252
 *
 * How a text was found to be encoded.
 */
typedef enum {
  REL_TEXT_UTF8,
  REL_TEXT_UTF8_REPAIRED,
  REL_TEXT_UTF16LE,
  REL_TEXT_UTF16BE,
  REL_TEXT_UTF32LE,
  REL_TEXT_UTF32BE,
  REL_TEXT_WINDOWS_1252,
} RelTextEncoding;

GBytes     *rel_text_decode            (GBytes           *bytes,
                                        RelTextEncoding  *encoding,
                                        GError          **error);
GBytes     *rel_text_map_file          (const char       *path,
                                        gboolean         *is_mapped,
                                        GError          **error);

G_END_DECLS
