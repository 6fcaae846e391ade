/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cairo cannot say in a PDF: its language, the words for its figures, the scope of its table headers.
 *
 * cairo 1.18 writes no /Lang, /Alt, /MarkInfo or /Scope. They are added as an incremental update (ISO 32000-1, 7.5.6): the
 * objects concerned are written again, longer, after the end of the file, with a cross-reference section that
 * supersedes the old one. The file is our own, so only the shape that cairo gives to PDF 1.4 has to be understood. */
#include "rel-pdf-finish.h"

#include <string.h>

/* "0000000015 00000 n \n" */
#define XREF_LINE 20

typedef struct
{
  GByteArray *pdf;
  gsize xref_at;
  guint n_objects;
  guint root;
  guint info;
  GString *xref;
} Update;

static gboolean
looking_at (GByteArray *pdf,
            gsize       at,
            const char *what)
{
  gsize length = strlen (what);

  return at + length <= pdf->len && memcmp (pdf->data + at, what, length) == 0;
}

static const char *
find (GByteArray *pdf,
      gsize       at,
      const char *what)
{
  return at < pdf->len ? g_strstr_len ((const char *) pdf->data + at, (gssize) (pdf->len - at), what) : NULL;
}

/* Reads "/Key 12 0 R" of the trailer. */
static guint
read_reference (Update     *self,
                const char *key)
{
  const char *found = find (self->pdf, self->xref_at, key);

  return found != NULL ? (guint) g_ascii_strtoull (found + strlen (key), NULL, 10) : 0;
}

static gboolean
read_trailer (Update *self)
{
  const char *start = NULL;

  for (gsize at = self->pdf->len > 64 ? self->pdf->len - 64 : 0; at < self->pdf->len; at++)
    if (looking_at (self->pdf, at, "startxref"))
      start = (const char *) self->pdf->data + at + strlen ("startxref");
  if (start == NULL)
    return FALSE;

  self->xref_at = g_ascii_strtoull (start, NULL, 10);
  if (!looking_at (self->pdf, self->xref_at, "xref\n0 "))
    return FALSE;

  self->n_objects = (guint) g_ascii_strtoull ((const char *) self->pdf->data + self->xref_at + 7, NULL, 10);
  self->root = read_reference (self, "/Root ");
  self->info = read_reference (self, "/Info ");

  return self->root > 0 && self->root < self->n_objects;
}

static gsize
object_offset (Update *self,
               guint   number)
{
  const char *lines = find (self->pdf, self->xref_at + 7, "\n");
  const char *line = lines + 1 + (gsize) number * XREF_LINE;

  if (lines == NULL || line + XREF_LINE > (const char *) self->pdf->data + self->pdf->len || line[17] != 'n')
    return 0;

  return g_ascii_strtoull (line, NULL, 10);
}

static void
append (GByteArray *pdf,
        const char *text)
{
  g_byte_array_append (pdf, (const guint8 *) text, (guint) strlen (text));
}

/* Writes the dictionary object @number again, with @more before its end. */
static void
extend_object (Update     *self,
               guint       number,
               const char *more)
{
  gsize offset = object_offset (self, number);
  const char *end = find (self->pdf, offset, ">>\nendobj");
  g_autofree char *object = NULL;

  if (offset == 0 || end == NULL)
    return;

  object = g_strndup ((const char *) self->pdf->data + offset, (gsize) (end - (const char *) self->pdf->data) - offset);
  g_string_append_printf (self->xref, "%u 1\n%010u 00000 n \n", number, self->pdf->len);
  append (self->pdf, object);
  append (self->pdf, more);
  append (self->pdf, ">>\nendobj\n");
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

/**
 * rel_pdf_finish:
 * @pdf: a whole PDF 1.4 file as cairo writes it
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
  g_autoptr (GString) xref = g_string_new (NULL);
  Update self = { pdf, 0, 0, 0, 0, xref };
  g_autofree char *catalog = NULL;
  g_autofree char *trailer = NULL;
  guint figure = 0;
  guint new_xref;

  if (!read_trailer (&self))
    return FALSE;

  for (guint number = 1; number < self.n_objects; number++)
    {
      gsize offset = object_offset (&self, number);
      const char *body = find (pdf, offset, "obj\n");
      gsize at = body != NULL ? (gsize) (body - (const char *) pdf->data) + 4 : pdf->len;

      if (offset == 0 || at - offset > 24)
        continue;
      if (looking_at (pdf, at, "<< /Type /StructElem\n   /S /Figure\n") && alternatives[figure] != NULL)
        {
          g_autofree char *text = pdf_string (alternatives[figure++]);
          g_autofree char *more = g_strdup_printf ("   /Alt %s\n", text);

          extend_object (&self, number, more);
        }
      else if (looking_at (pdf, at, "<< /Type /StructElem\n   /S /TH\n"))
        extend_object (&self, number, "   /A << /O /Table /Scope /Column >>\n");
    }

  catalog = g_strdup_printf ("   /Lang (%s)\n   /MarkInfo << /Marked true >>\n"
                             "   /ViewerPreferences << /DisplayDocTitle true%s >>\n",
                             language, direction == REL_TEXT_RTL ? " /Direction /R2L" : "");
  extend_object (&self, self.root, catalog);

  new_xref = pdf->len;
  append (pdf, "xref\n0 1\n0000000000 65535 f \n");
  append (pdf, xref->str);
  trailer = g_strdup_printf ("trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n   /Prev %" G_GSIZE_FORMAT
                             "\n>>\nstartxref\n%u\n%%%%EOF\n",
                             self.n_objects, self.root, self.info, self.xref_at, new_xref);
  append (pdf, trailer);

  return TRUE;
}
