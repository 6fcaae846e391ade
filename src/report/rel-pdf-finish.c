/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cairo cannot say in a PDF: its language, the words for its figures, the scope of its table headers.
 *
 * cairo 1.18 writes no /Lang, /Alt, /MarkInfo or /Scope. They are added as an incremental update (ISO 32000-1, 7.5.6): the
 * objects concerned are written again, longer, after the end of the file, with a cross-reference stream that
 * supersedes the old one. The file is our own, so only the shape that cairo gives to PDF 1.5 and later has to be
 * understood; it is PDF 1.7, because cairo names the characters behind combined glyphs from 1.5 on only. */
#include "rel-pdf-finish.h"

#include <stdio.h>
#include <string.h>

#include <gio/gio.h>

/* A row of the cross-reference stream (7.5.8.3): 1, the offset and 0; or 2, the object stream and the place in it. */
typedef struct
{
  guint type;
  gsize where;
  guint index;
} Location;

typedef struct
{
  GByteArray *pdf;
  gsize end;
  gsize xref_at;
  guint root;
  guint info;
  GArray *locations;
  GHashTable *streams;
  GArray *written;
} Update;

typedef struct
{
  guint number;
  gsize offset;
} Written;

/* Reads the number after @key in a dictionary; 0 without it. */
static guint64
read_number (const char *dictionary,
             const char *key)
{
  const char *found = strstr (dictionary, key);

  return found != NULL ? g_ascii_strtoull (found + strlen (key), NULL, 10) : 0;
}

/* The text of the object at @offset, from behind "obj\n" to its stream or its end. */
static char *
dup_object_at (Update *self,
               gsize   offset)
{
  const char *start;
  const char *stop;
  const char *stream;
  gsize length;

  if (offset >= self->end)
    return NULL;

  length = self->end - offset;
  start = g_strstr_len ((const char *) self->pdf->data + offset, (gssize) MIN (length, 32), "obj\n");
  if (start == NULL)
    return NULL;
  start += strlen ("obj\n");
  length = self->end - (gsize) (start - (const char *) self->pdf->data);
  stop = g_strstr_len (start, (gssize) length, "\nendobj");
  stream = g_strstr_len (start, (gssize) MIN (length, 512), "\nstream\n");
  if (stream != NULL && (stop == NULL || stream < stop))
    stop = stream;

  return stop != NULL ? g_strndup (start, (gsize) (stop - start)) : NULL;
}

static const Location *
locate (Update *self,
        guint   number)
{
  return number < self->locations->len ? &g_array_index (self->locations, Location, number) : NULL;
}

/* Unpacks the stream of the object at @offset, whose dictionary is @dictionary. */
static GBytes *
inflate_at (Update     *self,
            gsize       offset,
            const char *dictionary)
{
  g_autoptr (GZlibDecompressor) decompressor = NULL;
  g_autoptr (GBytes) packed = NULL;
  const char *stream;
  gsize length = read_number (dictionary, "/Length ");
  gsize start;

  /* "/Length 40 0 R" says where the length stands. */
  if (self->locations != NULL)
    {
      const char *after = strstr (dictionary, "/Length ");
      g_autofree char *reference = g_strdup_printf ("/Length %" G_GSIZE_FORMAT " 0 R", length);

      if (after != NULL && g_str_has_prefix (after, reference))
        {
          const Location *location = locate (self, (guint) length);
          g_autofree char *number = location != NULL && location->type == 1 ? dup_object_at (self, location->where) : NULL;

          length = number != NULL ? g_ascii_strtoull (number, NULL, 10) : 0;
        }
    }

  stream = g_strstr_len ((const char *) self->pdf->data + offset, (gssize) (self->end - offset), "\nstream\n");
  if (stream == NULL)
    return NULL;
  start = (gsize) (stream - (const char *) self->pdf->data) + strlen ("\nstream\n");
  if (length == 0 || length > self->end - start)
    return NULL;

  packed = g_bytes_new (self->pdf->data + start, length);
  decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);

  return g_converter_convert_bytes (G_CONVERTER (decompressor), packed, NULL);
}

static guint64
read_field (const guint8 **at,
            guint          width)
{
  guint64 value = 0;

  for (guint i = 0; i < width; i++)
    value = value << 8 | *(*at)++;

  return value;
}

static gboolean
read_cross_references (Update *self)
{
  g_autofree char *tail = NULL;
  g_autofree char *dictionary = NULL;
  g_autoptr (GBytes) table = NULL;
  const char *start;
  const char *widths;
  const guint8 *at;
  guint width[3] = { 0 };
  guint row;
  gsize size;

  tail = g_strndup ((const char *) self->pdf->data + self->end - MIN (self->end, 64), MIN (self->end, 64));
  start = g_strrstr (tail, "startxref\n");
  if (start == NULL)
    return FALSE;
  self->xref_at = read_number (start, "startxref\n");

  dictionary = dup_object_at (self, self->xref_at);
  if (dictionary == NULL || strstr (dictionary, "/Type /XRef") == NULL)
    return FALSE;
  self->root = (guint) read_number (dictionary, "/Root ");
  self->info = (guint) read_number (dictionary, "/Info ");
  widths = strstr (dictionary, "/W [");
  if (widths == NULL || sscanf (widths, "/W [%1u %1u %1u]", &width[0], &width[1], &width[2]) != 3)
    return FALSE;

  table = inflate_at (self, self->xref_at, dictionary);
  row = width[0] + width[1] + width[2];
  if (table == NULL || row == 0)
    return FALSE;

  self->locations = g_array_new (FALSE, FALSE, sizeof (Location));
  at = g_bytes_get_data (table, &size);
  for (gsize i = 0; i < size / row; i++)
    {
      Location location;

      location.type = (guint) read_field (&at, width[0]);
      location.where = read_field (&at, width[1]);
      location.index = (guint) read_field (&at, width[2]);
      g_array_append_val (self->locations, location);
    }

  return self->root > 0 && self->root < self->locations->len;
}

/* The objects of an object stream (7.5.7), in their order. */
static GPtrArray *
get_stream_objects (Update *self,
                    guint   number)
{
  GPtrArray *objects = g_hash_table_lookup (self->streams, GUINT_TO_POINTER (number));
  const Location *location = locate (self, number);
  g_autofree char *dictionary = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autofree gsize *offsets = NULL;
  gsize n_objects, first, length;
  const char *at;

  if (objects != NULL)
    return objects;

  objects = g_ptr_array_new_with_free_func (g_free);
  g_hash_table_insert (self->streams, GUINT_TO_POINTER (number), objects);

  dictionary = location != NULL && location->type == 1 ? dup_object_at (self, location->where) : NULL;
  bytes = dictionary != NULL ? inflate_at (self, location->where, dictionary) : NULL;
  if (bytes == NULL)
    return objects;

  n_objects = read_number (dictionary, "/N ");
  first = read_number (dictionary, "/First ");
  length = g_bytes_get_size (bytes);
  text = g_strndup (g_bytes_get_data (bytes, NULL), length);
  if (n_objects > length || first > length)
    return objects;

  offsets = g_new (gsize, n_objects + 1);
  offsets[n_objects] = length;
  at = text;
  for (gsize i = 0; i < n_objects; i++)
    {
      char *end;

      g_ascii_strtoull (at, &end, 10);
      offsets[i] = first + g_ascii_strtoull (end, &end, 10);
      at = end;
    }
  for (gsize i = 0; i < n_objects; i++)
    if (offsets[i] <= offsets[i + 1] && offsets[i + 1] <= length)
      g_ptr_array_add (objects, g_strchomp (g_strndup (text + offsets[i], offsets[i + 1] - offsets[i])));

  return objects;
}

static char *
dup_object (Update *self,
            guint   number)
{
  const Location *location = locate (self, number);

  if (location->type == 1)
    return dup_object_at (self, location->where);

  if (location->type == 2)
    {
      GPtrArray *objects = get_stream_objects (self, (guint) location->where);

      return location->index < objects->len ? g_strdup (g_ptr_array_index (objects, location->index)) : NULL;
    }

  return NULL;
}

static void
append (GByteArray *pdf,
        const char *text)
{
  g_byte_array_append (pdf, (const guint8 *) text, (guint) strlen (text));
}

/* Writes the dictionary @object again as object @number, with @more before its end. */
static void
write_extended (Update     *self,
                guint       number,
                const char *object,
                const char *more)
{
  Written written = { number, self->pdf->len };
  g_autofree char *text = NULL;
  gsize length = strlen (object);

  if (!g_str_has_suffix (object, ">>"))
    return;

  text = g_strdup_printf ("%u 0 obj\n%.*s%s>>\nendobj\n", number, (int) (length - 2), object, more);
  append (self->pdf, text);
  g_array_append_val (self->written, written);
}

static void
append_field (GByteArray *rows,
              guint64     value,
              guint       width)
{
  while (width-- > 0)
    {
      guint8 byte = (guint8) (value >> (8 * width));

      g_byte_array_append (rows, &byte, 1);
    }
}

/* Writes the cross-reference stream of the update; it is an object itself. */
static void
write_cross_references (Update *self)
{
  g_autoptr (GByteArray) rows = g_byte_array_new ();
  g_autoptr (GString) index = g_string_new (NULL);
  g_autofree char *dictionary = NULL;
  g_autofree char *end = NULL;
  Written own = { self->locations->len, self->pdf->len };

  g_array_append_val (self->written, own);
  for (guint i = 0; i < self->written->len; i++)
    {
      const Written *written = &g_array_index (self->written, Written, i);

      g_string_append_printf (index, " %u 1", written->number);
      append_field (rows, 1, 1);
      append_field (rows, written->offset, 4);
      append_field (rows, 0, 1);
    }

  dictionary = g_strdup_printf ("%u 0 obj\n<< /Type /XRef\n   /Length %u\n   /Size %u\n   /W [1 4 1]\n   /Index [%s ]\n"
                                "   /Root %u 0 R\n   /Info %u 0 R\n   /Prev %" G_GSIZE_FORMAT "\n>>\nstream\n",
                                own.number, rows->len, own.number + 1, index->str, self->root, self->info, self->xref_at);
  append (self->pdf, dictionary);
  g_byte_array_append (self->pdf, rows->data, rows->len);
  end = g_strdup_printf ("\nendstream\nendobj\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", own.offset);
  append (self->pdf, end);
}

/* A text string as UTF-16 in hexadecimal: every script, nothing to escape. */
static char *
pdf_string (const char *text)
{
  GString *out = g_string_new ("<FEFF");
  glong length = 0;
  g_autofree gunichar2 *utf16 = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);

  for (glong i = 0; i < length; i++)
    g_string_append_printf (out, "%04X", utf16[i]);
  g_string_append_c (out, '>');

  return g_string_free (out, FALSE);
}

static void
extend_structure (Update            *self,
                  const char *const *alternatives)
{
  guint figure = 0;

  for (guint number = 1; number < self->locations->len; number++)
    {
      g_autofree char *object = dup_object (self, number);

      if (object == NULL || !g_str_has_prefix (object, "<< /Type /StructElem"))
        continue;

      if (strstr (object, "/S /Figure\n") != NULL && alternatives[figure] != NULL)
        {
          g_autofree char *text = pdf_string (alternatives[figure++]);
          g_autofree char *more = g_strdup_printf ("   /Alt %s\n", text);

          write_extended (self, number, object, more);
        }
      else if (strstr (object, "/S /TH\n") != NULL)
        write_extended (self, number, object, "   /A << /O /Table /Scope /Column >>\n");
    }
}

/**
 * rel_pdf_finish:
 * @pdf: a whole PDF file as cairo writes it
 * @language: its language, a BCP 47 tag
 * @direction: which way its pages go
 * @alternatives: (array zero-terminated=1): the words for its figures, in reading order
 *
 * Adds to the file that it is tagged and in which language, that its title is its window's title, what its figures
 * say, and that the headers of its tables head columns.
 *
 * Returns: whether the file had the shape that is understood; otherwise it is left alone
 */
gboolean
rel_pdf_finish (GByteArray        *pdf,
                const char        *language,
                RelTextDirection   direction,
                const char *const *alternatives)
{
  g_autoptr (GHashTable) streams = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GArray) written = g_array_new (FALSE, FALSE, sizeof (Written));
  g_autofree char *catalog = NULL;
  g_autofree char *more = NULL;
  Update self = { 0 };
  gboolean understood;

  self.pdf = pdf;
  self.end = pdf->len;
  self.streams = streams;
  self.written = written;

  understood = read_cross_references (&self);
  catalog = understood ? dup_object (&self, self.root) : NULL;
  understood = catalog != NULL && strstr (catalog, "/Type /Catalog") != NULL;

  if (understood)
    {
      extend_structure (&self, alternatives);
      more = g_strdup_printf ("   /Lang (%s)\n   /MarkInfo << /Marked true >>\n"
                              "   /ViewerPreferences << /DisplayDocTitle true%s >>\n",
                              language, direction == REL_TEXT_RTL ? " /Direction /R2L" : "");
      write_extended (&self, self.root, catalog, more);
      write_cross_references (&self);
    }
  g_clear_pointer (&self.locations, g_array_unref);

  return understood;
}
