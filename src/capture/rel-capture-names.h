/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An index of the names of people, to match and to complete what is typed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RelCaptureMatch:
 * @REL_CAPTURE_MATCH_NONE: nobody is called so
 * @REL_CAPTURE_MATCH_SHORT: a given name or a nickname
 * @REL_CAPTURE_MATCH_FULL: a whole name
 *
 * How a typed name matches.
 */
typedef enum
{
  REL_CAPTURE_MATCH_NONE,
  REL_CAPTURE_MATCH_SHORT,
  REL_CAPTURE_MATCH_FULL,
} RelCaptureMatch;

typedef struct _RelCaptureNames RelCaptureNames;

RelCaptureNames *rel_capture_names_new          (void);
RelCaptureNames *rel_capture_names_ref          (RelCaptureNames *self);
void             rel_capture_names_unref        (RelCaptureNames *self);
void             rel_capture_names_freeze       (RelCaptureNames *self);
void             rel_capture_names_thaw         (RelCaptureNames *self);
void             rel_capture_names_set          (RelCaptureNames *self,
                                                 const char      *id,
                                                 const char      *name,
                                                 const char      *given_name,
                                                 const char      *family_name,
                                                 const char      *nickname,
                                                 gboolean         archived);
void             rel_capture_names_remove       (RelCaptureNames *self,
                                                 const char      *id);
guint            rel_capture_names_get_n_people (RelCaptureNames *self);
const char      *rel_capture_names_get_name     (RelCaptureNames *self,
                                                 const char      *id);
RelCaptureMatch  rel_capture_names_match        (RelCaptureNames *self,
                                                 const char      *key,
                                                 GPtrArray       *ids);
gboolean         rel_capture_names_match_exact  (RelCaptureNames *self,
                                                 const char      *key,
                                                 GPtrArray       *ids);
gboolean         rel_capture_names_has_word     (RelCaptureNames *self,
                                                 const char      *key);
GPtrArray       *rel_capture_names_complete     (RelCaptureNames *self,
                                                 const char      *typed,
                                                 guint            limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelCaptureNames, rel_capture_names_unref)

G_END_DECLS
