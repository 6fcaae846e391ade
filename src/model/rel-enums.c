/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The enumerations of the records. Their nicks are the words stored and exchanged. */
#include "rel-enums.h"

G_DEFINE_ENUM_TYPE (RelDirection, rel_direction,
                    G_DEFINE_ENUM_VALUE (REL_DIRECTION_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (REL_DIRECTION_ABOVE, "above"),
                    G_DEFINE_ENUM_VALUE (REL_DIRECTION_PEER, "peer"),
                    G_DEFINE_ENUM_VALUE (REL_DIRECTION_BELOW, "below"))

G_DEFINE_ENUM_TYPE (RelScope, rel_scope,
                    G_DEFINE_ENUM_VALUE (REL_SCOPE_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (REL_SCOPE_INTERNAL, "internal"),
                    G_DEFINE_ENUM_VALUE (REL_SCOPE_EXTERNAL, "external"))

G_DEFINE_ENUM_TYPE (RelSensitivity, rel_sensitivity,
                    G_DEFINE_ENUM_VALUE (REL_SENSITIVITY_SHAREABLE, "shareable"),
                    G_DEFINE_ENUM_VALUE (REL_SENSITIVITY_PRIVATE, "private"),
                    G_DEFINE_ENUM_VALUE (REL_SENSITIVITY_CONFIDENTIAL, "confidential"),
                    G_DEFINE_ENUM_VALUE (REL_SENSITIVITY_UNSET, "unset"))

G_DEFINE_ENUM_TYPE (RelPointKind, rel_point_kind,
                    G_DEFINE_ENUM_VALUE (REL_POINT_KIND_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (REL_POINT_KIND_EMAIL, "email"),
                    G_DEFINE_ENUM_VALUE (REL_POINT_KIND_PHONE, "phone"),
                    G_DEFINE_ENUM_VALUE (REL_POINT_KIND_URL, "url"),
                    G_DEFINE_ENUM_VALUE (REL_POINT_KIND_IM, "im"),
                    G_DEFINE_ENUM_VALUE (REL_POINT_KIND_ADDRESS, "address"))

G_DEFINE_ENUM_TYPE (RelTieKind, rel_tie_kind,
                    G_DEFINE_ENUM_VALUE (REL_TIE_KIND_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (REL_TIE_KIND_REPORTS_TO, "reports_to"),
                    G_DEFINE_ENUM_VALUE (REL_TIE_KIND_WORKS_WITH, "works_with"),
                    G_DEFINE_ENUM_VALUE (REL_TIE_KIND_KNOWS, "knows"))

G_DEFINE_ENUM_TYPE (RelChannel, rel_channel,
                    G_DEFINE_ENUM_VALUE (REL_CHANNEL_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (REL_CHANNEL_IN_PERSON, "in_person"),
                    G_DEFINE_ENUM_VALUE (REL_CHANNEL_VIDEO, "video"),
                    G_DEFINE_ENUM_VALUE (REL_CHANNEL_PHONE, "phone"),
                    G_DEFINE_ENUM_VALUE (REL_CHANNEL_EMAIL, "email"),
                    G_DEFINE_ENUM_VALUE (REL_CHANNEL_MESSAGE, "message"),
                    G_DEFINE_ENUM_VALUE (REL_CHANNEL_EVENT, "event"))

G_DEFINE_ENUM_TYPE (RelInitiator, rel_initiator,
                    G_DEFINE_ENUM_VALUE (REL_INITIATOR_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (REL_INITIATOR_ME, "me"),
                    G_DEFINE_ENUM_VALUE (REL_INITIATOR_THEM, "them"))

G_DEFINE_ENUM_TYPE (RelPurpose, rel_purpose,
                    G_DEFINE_ENUM_VALUE (REL_PURPOSE_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (REL_PURPOSE_CATCH_UP, "catch_up"),
                    G_DEFINE_ENUM_VALUE (REL_PURPOSE_ONE_TO_ONE, "one_to_one"),
                    G_DEFINE_ENUM_VALUE (REL_PURPOSE_GROUNDWORK, "groundwork"),
                    G_DEFINE_ENUM_VALUE (REL_PURPOSE_MENTORING, "mentoring"),
                    G_DEFINE_ENUM_VALUE (REL_PURPOSE_FEEDBACK, "feedback"),
                    G_DEFINE_ENUM_VALUE (REL_PURPOSE_NETWORKING, "networking"),
                    G_DEFINE_ENUM_VALUE (REL_PURPOSE_INTERVIEW, "interview"),
                    G_DEFINE_ENUM_VALUE (REL_PURPOSE_PROJECT, "project"),
                    G_DEFINE_ENUM_VALUE (REL_PURPOSE_SOCIAL, "social"))

G_DEFINE_ENUM_TYPE (RelOwner, rel_owner,
                    G_DEFINE_ENUM_VALUE (REL_OWNER_ME, "me"),
                    G_DEFINE_ENUM_VALUE (REL_OWNER_THEM, "them"),
                    G_DEFINE_ENUM_VALUE (REL_OWNER_UNSET, "unset"))

G_DEFINE_ENUM_TYPE (RelExchangeDirection, rel_exchange_direction,
                    G_DEFINE_ENUM_VALUE (REL_EXCHANGE_DIRECTION_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (REL_EXCHANGE_DIRECTION_GIVEN, "given"),
                    G_DEFINE_ENUM_VALUE (REL_EXCHANGE_DIRECTION_RECEIVED, "received"))

G_DEFINE_ENUM_TYPE (RelExchangeKind, rel_exchange_kind,
                    G_DEFINE_ENUM_VALUE (REL_EXCHANGE_KIND_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (REL_EXCHANGE_KIND_INTRODUCTION, "introduction"),
                    G_DEFINE_ENUM_VALUE (REL_EXCHANGE_KIND_ADVICE, "advice"),
                    G_DEFINE_ENUM_VALUE (REL_EXCHANGE_KIND_FEEDBACK, "feedback"),
                    G_DEFINE_ENUM_VALUE (REL_EXCHANGE_KIND_REFERENCE, "reference"),
                    G_DEFINE_ENUM_VALUE (REL_EXCHANGE_KIND_RECOGNITION, "recognition"),
                    G_DEFINE_ENUM_VALUE (REL_EXCHANGE_KIND_RESOURCE, "resource"),
                    G_DEFINE_ENUM_VALUE (REL_EXCHANGE_KIND_HELP, "help"),
                    G_DEFINE_ENUM_VALUE (REL_EXCHANGE_KIND_OPPORTUNITY, "opportunity"))

G_DEFINE_ENUM_TYPE (RelGoalKind, rel_goal_kind,
                    G_DEFINE_ENUM_VALUE (REL_GOAL_KIND_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (REL_GOAL_KIND_PROMOTION, "promotion"),
                    G_DEFINE_ENUM_VALUE (REL_GOAL_KIND_ROLE_CHANGE, "role_change"),
                    G_DEFINE_ENUM_VALUE (REL_GOAL_KIND_NEW_JOB, "new_job"),
                    G_DEFINE_ENUM_VALUE (REL_GOAL_KIND_INDUSTRY_CHANGE, "industry_change"),
                    G_DEFINE_ENUM_VALUE (REL_GOAL_KIND_LEADERSHIP, "leadership"),
                    G_DEFINE_ENUM_VALUE (REL_GOAL_KIND_ASSIGNMENT, "assignment"))

G_DEFINE_ENUM_TYPE (RelGoalStatus, rel_goal_status,
                    G_DEFINE_ENUM_VALUE (REL_GOAL_STATUS_ACTIVE, "active"),
                    G_DEFINE_ENUM_VALUE (REL_GOAL_STATUS_ACHIEVED, "achieved"),
                    G_DEFINE_ENUM_VALUE (REL_GOAL_STATUS_NOT_THIS_TIME, "not_this_time"),
                    G_DEFINE_ENUM_VALUE (REL_GOAL_STATUS_PAUSED, "paused"),
                    G_DEFINE_ENUM_VALUE (REL_GOAL_STATUS_ABANDONED, "abandoned"),
                    G_DEFINE_ENUM_VALUE (REL_GOAL_STATUS_UNSET, "unset"))

G_DEFINE_ENUM_TYPE (RelDecisionRole, rel_decision_role,
                    G_DEFINE_ENUM_VALUE (REL_DECISION_ROLE_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (REL_DECISION_ROLE_DECIDES, "decides"),
                    G_DEFINE_ENUM_VALUE (REL_DECISION_ROLE_INFLUENCES, "influences"),
                    G_DEFINE_ENUM_VALUE (REL_DECISION_ROLE_ADVISES, "advises"),
                    G_DEFINE_ENUM_VALUE (REL_DECISION_ROLE_INFORMED, "informed"))

G_DEFINE_ENUM_TYPE (RelPosition, rel_position,
                    G_DEFINE_ENUM_VALUE (REL_POSITION_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (REL_POSITION_OPPOSED, "opposed"),
                    G_DEFINE_ENUM_VALUE (REL_POSITION_SCEPTICAL, "sceptical"),
                    G_DEFINE_ENUM_VALUE (REL_POSITION_NEUTRAL, "neutral"),
                    G_DEFINE_ENUM_VALUE (REL_POSITION_SUPPORTIVE, "supportive"),
                    G_DEFINE_ENUM_VALUE (REL_POSITION_CHAMPIONING, "championing"),
                    G_DEFINE_ENUM_VALUE (REL_POSITION_UNSET, "unset"))

G_DEFINE_ENUM_TYPE (RelRequirementKind, rel_requirement_kind,
                    G_DEFINE_ENUM_VALUE (REL_REQUIREMENT_KIND_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (REL_REQUIREMENT_KIND_TECHNICAL, "technical"),
                    G_DEFINE_ENUM_VALUE (REL_REQUIREMENT_KIND_INTERPERSONAL, "interpersonal"))

G_DEFINE_ENUM_TYPE (RelPractice, rel_practice,
                    G_DEFINE_ENUM_VALUE (REL_PRACTICE_NOT_STARTED, "not_started"),
                    G_DEFINE_ENUM_VALUE (REL_PRACTICE_LEARNED, "learned"),
                    G_DEFINE_ENUM_VALUE (REL_PRACTICE_OBSERVED, "observed"),
                    G_DEFINE_ENUM_VALUE (REL_PRACTICE_PRACTISED, "practised"),
                    G_DEFINE_ENUM_VALUE (REL_PRACTICE_UNSET, "unset"))

G_DEFINE_ENUM_TYPE (RelGroundwork, rel_groundwork,
                    G_DEFINE_ENUM_VALUE (REL_GROUNDWORK_TO_DO, "to_do"),
                    G_DEFINE_ENUM_VALUE (REL_GROUNDWORK_PLANNED, "planned"),
                    G_DEFINE_ENUM_VALUE (REL_GROUNDWORK_TALKED, "talked"),
                    G_DEFINE_ENUM_VALUE (REL_GROUNDWORK_ALIGNED, "aligned"),
                    G_DEFINE_ENUM_VALUE (REL_GROUNDWORK_UNSET, "unset"))

G_DEFINE_ENUM_TYPE (RelLevel, rel_level,
                    G_DEFINE_ENUM_VALUE (REL_LEVEL_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (REL_LEVEL_TASK, "task"),
                    G_DEFINE_ENUM_VALUE (REL_LEVEL_PROJECT, "project"),
                    G_DEFINE_ENUM_VALUE (REL_LEVEL_STRATEGY, "strategy"),
                    G_DEFINE_ENUM_VALUE (REL_LEVEL_LEADERSHIP, "leadership"))

G_DEFINE_ENUM_TYPE (RelRoute, rel_route,
                    G_DEFINE_ENUM_VALUE (REL_ROUTE_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (REL_ROUTE_REFERRAL, "referral"),
                    G_DEFINE_ENUM_VALUE (REL_ROUTE_INTERNAL_POSTING, "internal_posting"),
                    G_DEFINE_ENUM_VALUE (REL_ROUTE_DIRECT_APPROACH, "direct_approach"),
                    G_DEFINE_ENUM_VALUE (REL_ROUTE_RECRUITER, "recruiter"),
                    G_DEFINE_ENUM_VALUE (REL_ROUTE_ONLINE_POSTING, "online_posting"),
                    G_DEFINE_ENUM_VALUE (REL_ROUTE_EVENT, "event"))

G_DEFINE_ENUM_TYPE (RelStage, rel_stage,
                    G_DEFINE_ENUM_VALUE (REL_STAGE_CONSIDERING, "considering"),
                    G_DEFINE_ENUM_VALUE (REL_STAGE_APPLIED, "applied"),
                    G_DEFINE_ENUM_VALUE (REL_STAGE_INTERVIEWING, "interviewing"),
                    G_DEFINE_ENUM_VALUE (REL_STAGE_OFFERED, "offered"),
                    G_DEFINE_ENUM_VALUE (REL_STAGE_ACCEPTED, "accepted"),
                    G_DEFINE_ENUM_VALUE (REL_STAGE_DECLINED, "declined"),
                    G_DEFINE_ENUM_VALUE (REL_STAGE_REJECTED, "rejected"),
                    G_DEFINE_ENUM_VALUE (REL_STAGE_WITHDRAWN, "withdrawn"),
                    G_DEFINE_ENUM_VALUE (REL_STAGE_UNSET, "unset"))

G_DEFINE_ENUM_TYPE (RelFocalState, rel_focal_state,
                    G_DEFINE_ENUM_VALUE (REL_FOCAL_STATE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (REL_FOCAL_STATE_WORKING, "working"),
                    G_DEFINE_ENUM_VALUE (REL_FOCAL_STATE_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (REL_FOCAL_STATE_UNSET, "unset"))
