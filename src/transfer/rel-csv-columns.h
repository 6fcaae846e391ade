/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the headers of tables of people mean, in the spellings of several programs and languages. */
#pragma once

#include "rel-person-draft.h"

G_BEGIN_DECLS

/**
 * RelCsvTarget:
 * @REL_CSV_UNKNOWN: kept as a custom field
 * @REL_CSV_IGNORED: says nothing that is worth keeping
 * @REL_CSV_ANY_NAME: the whole name, or what is left of it beside a column for the given or the family name
 * @REL_CSV_FILE_AS: a name to sort by
 * @REL_CSV_TITLE: a title of the person, or the job if no other column is that
 * @REL_CSV_PART: one part of one of several things: see @RelCsvColumn.group
 *
 * Where the cells of a column go.
 */
typedef enum {
  REL_CSV_UNKNOWN,
  REL_CSV_IGNORED,
  REL_CSV_NAME,
  REL_CSV_ANY_NAME,
  REL_CSV_GIVEN_NAME,
  REL_CSV_MIDDLE_NAME,
  REL_CSV_FAMILY_NAME,
  REL_CSV_NICKNAME,
  REL_CSV_FILE_AS,
  REL_CSV_TITLE,
  REL_CSV_BIRTHDAY,
  REL_CSV_BIRTH_YEAR,
  REL_CSV_BIRTH_MONTH,
  REL_CSV_BIRTH_DAY,
  REL_CSV_NOTES,
  REL_CSV_TAGS,
  REL_CSV_MET_ON,
  REL_CSV_LINKEDIN_URL,
  REL_CSV_SENSITIVITY,
  REL_CSV_PRIVATE,
  REL_CSV_MANAGER,
  REL_CSV_REFERRED_BY,
  REL_CSV_FIELD,
  REL_CSV_ROLES,
  REL_CSV_PART,
} RelCsvTarget;

/**
 * RelCsvKind:
 * @REL_CSV_CONTACT: a contact point of no kind, in our own export
 *
 * What the parts of a group make together.
 */
typedef enum {
  REL_CSV_EMAIL,
  REL_CSV_PHONE,
  REL_CSV_URL,
  REL_CSV_IM,
  REL_CSV_ADDRESS,
  REL_CSV_CONTACT,
  REL_CSV_POSITION,
  REL_CSV_CUSTOM,
} RelCsvKind;

typedef enum {
  REL_CSV_PART_VALUE,
  REL_CSV_PART_LABEL,
  REL_CSV_PART_STREET,
  REL_CSV_PART_STREET_2,
  REL_CSV_PART_STREET_3,
  REL_CSV_PART_EXTENDED,
  REL_CSV_PART_PO_BOX,
  REL_CSV_PART_CITY,
  REL_CSV_PART_REGION,
  REL_CSV_PART_POSTAL_CODE,
  REL_CSV_PART_COUNTRY,
  REL_CSV_N_PARTS,

  /* of a position, whose organization is the value */
  REL_CSV_PART_JOB_TITLE = REL_CSV_PART_STREET,
  REL_CSV_PART_DEPARTMENT = REL_CSV_PART_STREET_2,
  REL_CSV_PART_STARTED_ON = REL_CSV_PART_STREET_3,
  REL_CSV_PART_ENDED_ON = REL_CSV_PART_EXTENDED,
} RelCsvPart;

/* The greatest number of a numbered column, as in "Phone 3 - Value". */
#define REL_CSV_MAX_GROUP 999

/**
 * RelCsvColumn:
 * @target: where its cells go
 * @field: the field, for %REL_CSV_FIELD
 * @kind: of the group, for %REL_CSV_PART
 * @part: of the group, for %REL_CSV_PART
 * @number: tells groups of one kind and label apart, from 0
 * @label: (nullable): what the header says the group is for, as `home`
 */
typedef struct {
  RelCsvTarget target;
  RelDraftField field;
  RelCsvKind kind;
  RelCsvPart part;
  guint number;
  const char *label;
} RelCsvColumn;

char    *rel_csv_header_fold       (const char   *header);
gboolean rel_csv_column_recognise  (const char   *folded,
                                    RelCsvColumn *column);

G_END_DECLS
