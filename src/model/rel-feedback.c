/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feedback: what another sees. */
#include "rel-feedback.h"

struct _RelFeedback
{
  RelRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (RelFeedback, rel_feedback, REL_TYPE_RECORD)

static const RelField fields[] = {
  [REL_FEEDBACK_PERSON] = REL_REFERENCE_REQUIRED ("person", REL_NOUN_PERSON),
  [REL_FEEDBACK_RECEIVED_ON] = REL_DATE ("received_on"),
  [REL_FEEDBACK_GOAL] = REL_REFERENCE ("goal", REL_NOUN_GOAL),
  [REL_FEEDBACK_REQUIREMENT] = REL_REFERENCE ("requirement", REL_NOUN_REQUIREMENT),
  [REL_FEEDBACK_RATING] = REL_NUMBER ("rating", 1, 5),
  [REL_FEEDBACK_SOLICITED] = REL_FLAG ("solicited"),
  [REL_FEEDBACK_VERBATIM] = REL_TEXT ("verbatim"),
  [REL_FEEDBACK_MAY_SHARE] = REL_FLAG ("may_share"),
  [REL_FEEDBACK_RESPONSE] = REL_TEXT ("response"),
};

const RelShape rel_feedback_shape = { "feedback", fields, G_N_ELEMENTS (fields) };

static void
rel_feedback_class_init (RelFeedbackClass *klass)
{
  rel_record_class_set_shape (REL_RECORD_CLASS (klass), REL_NOUN_FEEDBACK, &rel_feedback_shape);
}

static void
rel_feedback_init (RelFeedback *self)
{
}
