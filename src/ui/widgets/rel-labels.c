/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the records, as people read them. */
#include "rel-labels.h"

#include <glib/gi18n-lib.h>

#include "rel-enums.h"
#include "rel-words.h"

typedef struct
{
  const char *word;
  const char *label;
} Label;

static const Label direction_labels[] = {
  { "above", NC_("direction", "Above Me") },
  { "peer", NC_("direction", "Peer") },
  { "below", NC_("direction", "Below Me") },
  { NULL, NC_("direction", "Not Set") },
};

static const Label scope_labels[] = {
  { "internal", NC_("scope", "Internal") },
  { "external", NC_("scope", "External") },
  { NULL, NC_("scope", "Not Set") },
};

static const Label sensitivity_labels[] = {
  { "shareable", NC_("sensitivity", "May Be Shared") },
  { "private", NC_("sensitivity", "Private") },
  { "confidential", NC_("sensitivity", "Confidential") },
  { NULL, NC_("sensitivity", "Not Set") },
};

static const Label point_labels[] = {
  { "email", NC_("contact point", "Email") },
  { "phone", NC_("contact point", "Phone") },
  { "url", NC_("contact point", "Web Page") },
  { "im", NC_("contact point", "Chat") },
  { "address", NC_("contact point", "Address") },
  { NULL, NC_("contact point", "Other") },
};

static const Label tie_labels[] = {
  { "reports_to", NC_("tie", "Reports To") },
  { "works_with", NC_("tie", "Works With") },
  { "knows", NC_("tie", "Knows") },
  { NULL, NC_("tie", "Not Set") },
};

static const Label channel_labels[] = {
  { "in_person", NC_("channel", "In Person") },
  { "video", NC_("channel", "Video Call") },
  { "phone", NC_("channel", "Phone") },
  { "email", NC_("channel", "Email") },
  { "message", NC_("channel", "Message") },
  { "event", NC_("channel", "Event") },
  { NULL, NC_("channel", "Not Set") },
};

static const Label initiator_labels[] = {
  { "me", NC_("initiated by", "Me") },
  { "them", NC_("initiated by", "Them") },
  { NULL, NC_("initiated by", "Not Set") },
};

static const Label purpose_labels[] = {
  { "catch_up", NC_("purpose", "Catch-Up") },
  { "one_to_one", NC_("purpose", "One to One") },
  { "groundwork", NC_("purpose", "Groundwork") },
  { "mentoring", NC_("purpose", "Mentoring") },
  { "feedback", NC_("purpose", "Feedback") },
  { "networking", NC_("purpose", "Networking") },
  { "interview", NC_("purpose", "Interview") },
  { "project", NC_("purpose", "Project") },
  { "social", NC_("purpose", "Social") },
  { NULL, NC_("purpose", "Not Set") },
};

static const Label owner_labels[] = {
  { "me", NC_("promise by", "Me") },
  { "them", NC_("promise by", "Them") },
  { NULL, NC_("promise by", "Not Set") },
};

static const Label exchange_direction_labels[] = {
  { "given", NC_("exchange", "Given") },
  { "received", NC_("exchange", "Received") },
  { NULL, NC_("exchange", "Not Set") },
};

static const Label exchange_kind_labels[] = {
  { "introduction", NC_("exchange", "Introduction") },
  { "advice", NC_("exchange", "Advice") },
  { "feedback", NC_("exchange", "Feedback") },
  { "reference", NC_("exchange", "Reference") },
  { "recognition", NC_("exchange", "Recognition") },
  { "resource", NC_("exchange", "Resource") },
  { "help", NC_("exchange", "Help") },
  { "opportunity", NC_("exchange", "Opportunity") },
  { NULL, NC_("exchange", "Not Set") },
};

static const Label goal_kind_labels[] = {
  { "promotion", NC_("goal", "Promotion") },
  { "role_change", NC_("goal", "Change of Role") },
  { "new_job", NC_("goal", "New Job") },
  { "industry_change", NC_("goal", "Change of Industry") },
  { "leadership", NC_("goal", "Leadership") },
  { "assignment", NC_("goal", "Assignment") },
  { NULL, NC_("goal", "Not Set") },
};

static const Label goal_status_labels[] = {
  { "active", NC_("goal status", "Active") },
  { "achieved", NC_("goal status", "Achieved") },
  { "not_this_time", NC_("goal status", "Not This Time") },
  { "paused", NC_("goal status", "Paused") },
  { "abandoned", NC_("goal status", "Abandoned") },
  { NULL, NC_("goal status", "Not Set") },
};

static const Label decision_role_labels[] = {
  { "decides", NC_("decision role", "Decides") },
  { "influences", NC_("decision role", "Influences") },
  { "advises", NC_("decision role", "Advises") },
  { "informed", NC_("decision role", "Is Informed") },
  { NULL, NC_("decision role", "Not Set") },
};

static const Label position_labels[] = {
  { "unknown", NC_("position", "Unknown") },
  { "opposed", NC_("position", "Opposed") },
  { "sceptical", NC_("position", "Skeptical") },
  { "neutral", NC_("position", "Neutral") },
  { "supportive", NC_("position", "Supportive") },
  { "championing", NC_("position", "Championing") },
  { NULL, NC_("position", "Not Set") },
};

static const Label requirement_kind_labels[] = {
  { "technical", NC_("requirement", "Technical") },
  { "interpersonal", NC_("requirement", "Interpersonal") },
  { NULL, NC_("requirement", "Not Set") },
};

static const Label practice_labels[] = {
  { "not_started", NC_("practice", "Not Started") },
  { "learned", NC_("practice", "Learned") },
  { "observed", NC_("practice", "Observed") },
  { "practised", NC_("practice", "Practiced") },
  { NULL, NC_("practice", "Not Set") },
};

static const Label groundwork_labels[] = {
  { "to_do", NC_("groundwork", "To Do") },
  { "planned", NC_("groundwork", "Planned") },
  { "talked", NC_("groundwork", "Talked") },
  { "aligned", NC_("groundwork", "Aligned") },
  { NULL, NC_("groundwork", "Not Set") },
};

static const Label level_labels[] = {
  { "task", NC_("level", "Task") },
  { "project", NC_("level", "Project") },
  { "strategy", NC_("level", "Strategy") },
  { "leadership", NC_("level", "Leadership") },
  { NULL, NC_("level", "Not Set") },
};

static const Label route_labels[] = {
  { "referral", NC_("route", "Referral") },
  { "internal_posting", NC_("route", "Internal Posting") },
  { "direct_approach", NC_("route", "Direct Approach") },
  { "recruiter", NC_("route", "Recruiter") },
  { "online_posting", NC_("route", "Online Posting") },
  { "event", NC_("route", "Event") },
  { NULL, NC_("route", "Not Set") },
};

static const Label stage_labels[] = {
  { "considering", NC_("stage", "Considering") },
  { "applied", NC_("stage", "Applied") },
  { "interviewing", NC_("stage", "Interviewing") },
  { "offered", NC_("stage", "Offered") },
  { "accepted", NC_("stage", "Accepted") },
  { "declined", NC_("stage", "Declined") },
  { "rejected", NC_("stage", "Rejected") },
  { "withdrawn", NC_("stage", "Withdrawn") },
  { NULL, NC_("stage", "Not Set") },
};

static const Label focal_state_labels[] = {
  { "open", NC_("focal point", "Open") },
  { "working", NC_("focal point", "Working on It") },
  { "done", NC_("focal point", "Done") },
  { NULL, NC_("focal point", "Not Set") },
};

/* The context that the labels of an enumeration are translated in stands beside it. */
static const struct
{
  GType (*type) (void);
  const Label *labels;
  const char *context;
} enumerations[] = {
  { rel_direction_get_type, direction_labels, "direction" },
  { rel_scope_get_type, scope_labels, "scope" },
  { rel_sensitivity_get_type, sensitivity_labels, "sensitivity" },
  { rel_point_kind_get_type, point_labels, "contact point" },
  { rel_tie_kind_get_type, tie_labels, "tie" },
  { rel_channel_get_type, channel_labels, "channel" },
  { rel_initiator_get_type, initiator_labels, "initiated by" },
  { rel_purpose_get_type, purpose_labels, "purpose" },
  { rel_owner_get_type, owner_labels, "promise by" },
  { rel_exchange_direction_get_type, exchange_direction_labels, "exchange" },
  { rel_exchange_kind_get_type, exchange_kind_labels, "exchange" },
  { rel_goal_kind_get_type, goal_kind_labels, "goal" },
  { rel_goal_status_get_type, goal_status_labels, "goal status" },
  { rel_decision_role_get_type, decision_role_labels, "decision role" },
  { rel_position_get_type, position_labels, "position" },
  { rel_requirement_kind_get_type, requirement_kind_labels, "requirement" },
  { rel_practice_get_type, practice_labels, "practice" },
  { rel_groundwork_get_type, groundwork_labels, "groundwork" },
  { rel_level_get_type, level_labels, "level" },
  { rel_route_get_type, route_labels, "route" },
  { rel_stage_get_type, stage_labels, "stage" },
  { rel_focal_state_get_type, focal_state_labels, "focal point" },
};

static const Label role_labels[] = {
  { "manager", NC_("role", "Manager") },
  { "skip_level", NC_("role", "Manager’s Manager") },
  { "direct_report", NC_("role", "Direct Report") },
  { "sponsor", NC_("role", "Sponsor") },
  { "mentor", NC_("role", "Mentor") },
  { "coach", NC_("role", "Coach") },
  { "advocate", NC_("role", "Advocate") },
  { "connector", NC_("role", "Connector") },
  { "gatekeeper", NC_("role", "Gatekeeper") },
  { "client", NC_("role", "Client") },
  { NULL, NULL },
};

/* The checks of readiness, as headings. */
static const Label code_labels[] = {
  { "deciders_known", NC_("readiness", "Who Decides Is Known") },
  { "deciders_met", NC_("readiness", "Deciders Met Recently") },
  { "deciders_face_to_face", NC_("readiness", "Deciders Met Face to Face") },
  { "positions_known", NC_("readiness", "Positions Known") },
  { "two_champions", NC_("readiness", "Two Champions") },
  { "peer_voices", NC_("readiness", "Voices of Peers") },
  { "report_voices", NC_("readiness", "Voices of Reports") },
  { "internal_balance", NC_("readiness", "Internal Balance") },
  { "face_to_face_share", NC_("readiness", "Face-to-Face Share") },
  { "groundwork_done", NC_("readiness", "Groundwork Done") },
  { "evidence_witnessed", NC_("readiness", "Evidence Witnessed") },
  { "evidence_level", NC_("readiness", "Level of Evidence") },
  { "interpersonal_practised", NC_("readiness", "People Skills Practiced") },
  { "blind_spots", NC_("readiness", "No Blind Spots") },
  { "feedback_recent", NC_("readiness", "Recent Feedback") },
  { "lessons_applied", NC_("readiness", "Lessons Applied") },
  { NULL, NULL },
};

/**
 * rel_label_of:
 * @type: one of the enumerations of the records
 * @value: a value of it
 *
 * Returns: how people read it, translated
 */
const char *
rel_label_of (GType type, int value)
{
  const char *word = rel_words_get (type, value);

  for (guint i = 0; i < G_N_ELEMENTS (enumerations); i++)
    if (enumerations[i].type () == type)
      {
        const Label *label = enumerations[i].labels;

        while (label->word != NULL && g_strcmp0 (label->word, word) != 0)
          label++;
        return g_dpgettext2 (GETTEXT_PACKAGE, enumerations[i].context, label->label);
      }
  g_return_val_if_reached (word);
}

static const char *
find_label (const Label *labels, const char *context, const char *word)
{
  for (; labels->word != NULL; labels++)
    if (g_strcmp0 (labels->word, word) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, context, labels->label);
  return word;
}

/**
 * rel_label_of_role:
 * @role: a role, `skip_level`; it may be one that the person made up
 *
 * Returns: how people read it, translated where it is known
 */
const char *
rel_label_of_role (const char *role)
{
  return find_label (role_labels, "role", role);
}

/**
 * rel_label_of_channel:
 * @channel: how somebody likes to talk, `in_person`; it may be in words of their own
 *
 * Returns: how people read it, translated where it is a channel
 */
const char *
rel_label_of_channel (const char *channel)
{
  int value;

  return rel_words_lookup (REL_TYPE_CHANNEL, channel, &value) ? rel_label_of (REL_TYPE_CHANNEL, value) : channel;
}

/**
 * rel_label_of_code:
 * @code: the code of a readiness check
 *
 * Returns: a short heading for it, translated
 */
const char *
rel_label_of_code (const char *code)
{
  return find_label (code_labels, "readiness", code);
}

/**
 * rel_label_get_roles:
 *
 * Returns: (transfer none): the roles that are offered, as they are stored
 */
const char * const *
rel_label_get_roles (void)
{
  static const char *roles[G_N_ELEMENTS (role_labels)];

  if (roles[0] == NULL)
    for (guint i = 0; role_labels[i].word != NULL; i++)
      roles[i] = role_labels[i].word;
  return roles;
}

/**
 * rel_icon_of_channel:
 * @channel: a #RelChannel
 *
 * Returns: the name of the icon that stands for it
 */
const char *
rel_icon_of_channel (int channel)
{
  switch ((RelChannel) channel)
    {
    case REL_CHANNEL_IN_PERSON:
      return "rel-in-person-symbolic";
    case REL_CHANNEL_VIDEO:
      return "camera-video-symbolic";
    case REL_CHANNEL_PHONE:
      return "call-start-symbolic";
    case REL_CHANNEL_EMAIL:
      return "mail-unread-symbolic";
    case REL_CHANNEL_MESSAGE:
      return "chat-message-new-symbolic";
    case REL_CHANNEL_EVENT:
      return "system-users-symbolic";
    case REL_CHANNEL_UNSET:
    default:
      return "rel-meetings-symbolic";
    }
}

/**
 * rel_icon_of_point:
 * @kind: a #RelPointKind
 *
 * Returns: the name of the icon that stands for it
 */
const char *
rel_icon_of_point (int kind)
{
  switch ((RelPointKind) kind)
    {
    case REL_POINT_KIND_EMAIL:
      return "mail-unread-symbolic";
    case REL_POINT_KIND_PHONE:
      return "call-start-symbolic";
    case REL_POINT_KIND_URL:
      return "web-browser-symbolic";
    case REL_POINT_KIND_IM:
      return "chat-message-new-symbolic";
    case REL_POINT_KIND_ADDRESS:
      return "mark-location-symbolic";
    case REL_POINT_KIND_UNSET:
    default:
      return "user-info-symbolic";
    }
}

/**
 * rel_style_of_position:
 * @position: a #RelPosition
 *
 * Returns: the CSS class that a pill of it wears
 */
const char *
rel_style_of_position (int position)
{
  switch ((RelPosition) position)
    {
    case REL_POSITION_OPPOSED:
      return "opposed";
    case REL_POSITION_SCEPTICAL:
      return "sceptical";
    case REL_POSITION_SUPPORTIVE:
      return "supportive";
    case REL_POSITION_CHAMPIONING:
      return "championing";
    case REL_POSITION_NEUTRAL:
      return "neutral";
    case REL_POSITION_UNKNOWN:
    case REL_POSITION_UNSET:
    default:
      return "unknown";
    }
}
