/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person as a foreign file describes them: plain fields, before any rule of the database. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RelDraftField:
 *
 * The single-valued fields of a person. rel_draft_field_get_name() gives the
 * name of the column and of the JSON member of each.
 */
typedef enum {
  REL_DRAFT_ID,
  REL_DRAFT_NAME,
  REL_DRAFT_GIVEN_NAME,
  REL_DRAFT_FAMILY_NAME,
  REL_DRAFT_NICKNAME,
  REL_DRAFT_DIRECTION,
  REL_DRAFT_SCOPE,
  REL_DRAFT_WHY,
  REL_DRAFT_OFFER,
  REL_DRAFT_PRIORITIES,
  REL_DRAFT_PREFERRED_CHANNEL,
  REL_DRAFT_CADENCE_DAYS,
  REL_DRAFT_FACE_TO_FACE_DAYS,
  REL_DRAFT_INTRODUCED_BY,
  REL_DRAFT_MET_ON,
  REL_DRAFT_MET_WHERE,
  REL_DRAFT_SOURCE,
  REL_DRAFT_SOURCE_UID,
  REL_DRAFT_KNOWS_ME,
  REL_DRAFT_TRUST,
  REL_DRAFT_SENSITIVITY,
  REL_DRAFT_IS_FOCUS,
  REL_DRAFT_BIRTHDAY,
  REL_DRAFT_NOTES,
  REL_DRAFT_ARCHIVED_AT,
  REL_DRAFT_N_FIELDS
} RelDraftField;

/**
 * RelDraftContactPoint:
 * @kind: `email`, `phone`, `url`, `im` or `address`
 * @label: (nullable): what the file calls it, as `work`
 * @value: the address or number itself; several lines for a postal address
 */
typedef struct {
  const char *kind;
  const char *label;
  const char *value;
  gboolean is_preferred;
} RelDraftContactPoint;

/**
 * RelDraftPosition:
 *
 * A place where the person works or worked; the dates are `YYYY-MM-DD`. All are nullable.
 */
typedef struct {
  const char *organization;
  const char *title;
  const char *department;
  const char *started_on;
  const char *ended_on;
} RelDraftPosition;

typedef struct {
  const char *label;
  const char *value;
} RelDraftCustomField;

/**
 * RelPersonDraft:
 * @fields: by [enum@RelDraftField]; %NULL where the file says nothing
 * @contact_points: (element-type RelDraftContactPoint)
 * @positions: (element-type RelDraftPosition)
 * @custom_fields: (element-type RelDraftCustomField)
 * @tags: (element-type utf8)
 * @roles: (element-type utf8)
 * @photo: the bytes of the picture, or %NULL
 * @photo_type: (nullable): its media type, as `image/jpeg`
 * @manager_name: (nullable): suggests a tie of kind reports_to, never made without asking
 * @referred_by: (nullable): suggests who introduced the person
 *
 * All strings are valid UTF-8 without NUL. They belong to the draft (see
 * rel_person_draft_intern()) or to the reader, and hold until the next
 * rel_person_draft_clear() or step of the reader.
 */
typedef struct _RelPersonDraft {
  const char *fields[REL_DRAFT_N_FIELDS];
  GArray *contact_points;
  GArray *positions;
  GArray *custom_fields;
  GPtrArray *tags;
  GPtrArray *roles;
  const guint8 *photo;
  gsize photo_len;
  const char *photo_type;
  const char *manager_name;
  const char *referred_by;

  /*< private >*/
  GPtrArray *blocks;
  guint block;
  gsize used;
  GPtrArray *large;
} RelPersonDraft;

RelPersonDraft *rel_person_draft_new   (void);
void            rel_person_draft_free  (RelPersonDraft *self);
void            rel_person_draft_clear (RelPersonDraft *self);

char       *rel_person_draft_alloc  (RelPersonDraft *self,
                                     gsize           size);
const char *rel_person_draft_intern (RelPersonDraft *self,
                                     const char     *text,
                                     gssize          len);

void rel_person_draft_add_contact_point (RelPersonDraft *self,
                                         const char     *kind,
                                         const char     *label,
                                         const char     *value,
                                         gboolean        is_preferred);
void rel_person_draft_add_position      (RelPersonDraft *self,
                                         const char     *organization,
                                         const char     *title,
                                         const char     *department,
                                         const char     *started_on,
                                         const char     *ended_on);
void rel_person_draft_add_custom_field  (RelPersonDraft *self,
                                         const char     *label,
                                         const char     *value);
void rel_person_draft_add_tag           (RelPersonDraft *self,
                                         const char     *tag);
gboolean rel_person_draft_finish        (RelPersonDraft *self);

const char *rel_draft_field_get_name  (RelDraftField   field);
int         rel_draft_field_from_name (const char     *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelPersonDraft, rel_person_draft_free)

G_END_DECLS
