/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that is written beside its place and put there when it is whole: never half a file. */
#include "rel-output-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* What is gathered before it is written. */
#define BUFFER_SIZE (256 * 1024)

struct _RelOutputFile {
  char *shown;     /* as the caller named it */
  char *path;      /* where links lead to */
  char *temporary; /* NULL where the file is written in place, since it is no regular file, such as a pipe */
  int fd;
  GString *buffer;
};

static gboolean
fail (RelOutputFile  *self,
      int             code,
      GError        **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), _("%s: the file could not be written: %s"), self->shown,
               g_strerror (code));
  return FALSE;
}

/**
 * rel_output_file_new:
 * @path: a file; what it holds stays there until rel_output_file_commit(). A pipe or device is written to directly
 * @error: return location
 *
 * A new file can be read by its owner alone, for it tells of other people; one that is replaced keeps its mode.
 *
 * Returns: (transfer full) (nullable): the file, %NULL with @error of %G_IO_ERROR
 */
RelOutputFile *
rel_output_file_new (const char  *path,
                     GError     **error)
{
  g_autoptr (RelOutputFile) self = g_new0 (RelOutputFile, 1);
  char *real = realpath (path, NULL);
  GStatBuf status;
  gboolean exists;

  self->fd = -1;
  self->shown = g_strdup (path);
  self->path = g_strdup (real != NULL ? real : path);
  self->buffer = g_string_sized_new (BUFFER_SIZE + BUFFER_SIZE / 4);
  free (real);
  exists = g_stat (self->path, &status) == 0;
  if (exists && S_ISDIR (status.st_mode))
    {
      fail (self, EISDIR, error);
      return NULL;
    }
  if (exists && !S_ISREG (status.st_mode))
    {
      self->fd = g_open (self->path, O_WRONLY | O_CLOEXEC, 0);
    }
  else
    {
      g_autofree char *folder = g_path_get_dirname (self->path);
      g_autofree char *name = g_path_get_basename (self->path);

      self->temporary = g_strdup_printf ("%s/.%.200s.XXXXXX", folder, name);
      self->fd = g_mkstemp_full (self->temporary, O_WRONLY | O_CLOEXEC, 0600);
      if (self->fd < 0)
        g_clear_pointer (&self->temporary, g_free);
      else if (exists)
        (void) !fchmod (self->fd, status.st_mode & 0777);
    }
  if (self->fd < 0)
    {
      fail (self, errno, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * rel_output_file_get_buffer:
 *
 * Returns: (transfer none): where to append; call rel_output_file_flush() now and then
 */
GString *
rel_output_file_get_buffer (RelOutputFile *self)
{
  return self->buffer;
}

static gboolean
write_buffer (RelOutputFile  *self,
              GError        **error)
{
  gsize done = 0;

  while (done < self->buffer->len)
    {
      gssize n = write (self->fd, self->buffer->str + done, self->buffer->len - done);

      if (n < 0 && errno != EINTR)
        return fail (self, errno, error);
      if (n > 0)
        done += (gsize) n;
    }
  g_string_truncate (self->buffer, 0);
  return TRUE;
}

/**
 * rel_output_file_flush:
 *
 * Writes what has gathered, if it is enough to be worth it.
 *
 * Returns: %FALSE with @error of %G_IO_ERROR
 */
gboolean
rel_output_file_flush (RelOutputFile  *self,
                       GError        **error)
{
  return self->buffer->len < BUFFER_SIZE || write_buffer (self, error);
}

/* So that the name is as durable as what it stands for; a file system that cannot do that is none the worse. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  (void) !fsync (fd);
  close (fd);
}

/**
 * rel_output_file_commit:
 *
 * Writes the rest, waits until it is on the disk, and puts the file in its place.
 *
 * Returns: %FALSE with @error of %G_IO_ERROR, when what was there before is still there
 */
gboolean
rel_output_file_commit (RelOutputFile  *self,
                        GError        **error)
{
  int fd;

  if (!write_buffer (self, error))
    return FALSE;
  if (self->temporary != NULL && fsync (self->fd) != 0)
    return fail (self, errno, error);
  fd = self->fd;
  self->fd = -1;
  if (close (fd) != 0)
    return fail (self, errno, error);
  if (self->temporary == NULL)
    return TRUE;
  if (g_rename (self->temporary, self->path) != 0)
    return fail (self, errno, error);
  g_clear_pointer (&self->temporary, g_free);
  sync_folder (self->path);
  return TRUE;
}

/**
 * rel_output_file_free:
 *
 * Leaves everything as it was, unless the file was committed.
 */
void
rel_output_file_free (RelOutputFile *self)
{
  if (self == NULL)
    return;

  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_string_free (self->buffer, TRUE);
  g_free (self->path);
  g_free (self->shown);
  g_free (self);
}
