/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The enumerations of the records. Their nicks are the words stored and exchanged. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Direction: who stands where relative to oneself. */
typedef enum
{
  REL_DIRECTION_UNSET,
  REL_DIRECTION_ABOVE,
  REL_DIRECTION_PEER,
  REL_DIRECTION_BELOW,
} RelDirection;

#define REL_TYPE_DIRECTION (rel_direction_get_type ())
GType rel_direction_get_type (void) G_GNUC_CONST;

/* Scope: inside or outside one's organization. */
typedef enum
{
  REL_SCOPE_UNSET,
  REL_SCOPE_INTERNAL,
  REL_SCOPE_EXTERNAL,
} RelScope;

#define REL_TYPE_SCOPE (rel_scope_get_type ())
GType rel_scope_get_type (void) G_GNUC_CONST;

/* Sensitivity: who may read of a person. */
typedef enum
{
  REL_SENSITIVITY_SHAREABLE,
  REL_SENSITIVITY_PRIVATE,
  REL_SENSITIVITY_CONFIDENTIAL,
  REL_SENSITIVITY_UNSET,
} RelSensitivity;

#define REL_TYPE_SENSITIVITY (rel_sensitivity_get_type ())
GType rel_sensitivity_get_type (void) G_GNUC_CONST;

/* PointKind: what a contact point is. */
typedef enum
{
  REL_POINT_KIND_UNSET,
  REL_POINT_KIND_EMAIL,
  REL_POINT_KIND_PHONE,
  REL_POINT_KIND_URL,
  REL_POINT_KIND_IM,
  REL_POINT_KIND_ADDRESS,
} RelPointKind;

#define REL_TYPE_POINT_KIND (rel_point_kind_get_type ())
GType rel_point_kind_get_type (void) G_GNUC_CONST;

/* TieKind: how two people are tied. */
typedef enum
{
  REL_TIE_KIND_UNSET,
  REL_TIE_KIND_REPORTS_TO,
  REL_TIE_KIND_WORKS_WITH,
  REL_TIE_KIND_KNOWS,
} RelTieKind;

#define REL_TYPE_TIE_KIND (rel_tie_kind_get_type ())
GType rel_tie_kind_get_type (void) G_GNUC_CONST;

/* Channel: how a conversation took place. */
typedef enum
{
  REL_CHANNEL_UNSET,
  REL_CHANNEL_IN_PERSON,
  REL_CHANNEL_VIDEO,
  REL_CHANNEL_PHONE,
  REL_CHANNEL_EMAIL,
  REL_CHANNEL_MESSAGE,
  REL_CHANNEL_EVENT,
} RelChannel;

#define REL_TYPE_CHANNEL (rel_channel_get_type ())
GType rel_channel_get_type (void) G_GNUC_CONST;

/* Initiator: who began a conversation. */
typedef enum
{
  REL_INITIATOR_UNSET,
  REL_INITIATOR_ME,
  REL_INITIATOR_THEM,
} RelInitiator;

#define REL_TYPE_INITIATOR (rel_initiator_get_type ())
GType rel_initiator_get_type (void) G_GNUC_CONST;

/* Purpose: what a conversation was for. */
typedef enum
{
  REL_PURPOSE_UNSET,
  REL_PURPOSE_CATCH_UP,
  REL_PURPOSE_ONE_TO_ONE,
  REL_PURPOSE_GROUNDWORK,
  REL_PURPOSE_MENTORING,
  REL_PURPOSE_FEEDBACK,
  REL_PURPOSE_NETWORKING,
  REL_PURPOSE_INTERVIEW,
  REL_PURPOSE_PROJECT,
  REL_PURPOSE_SOCIAL,
} RelPurpose;

#define REL_TYPE_PURPOSE (rel_purpose_get_type ())
GType rel_purpose_get_type (void) G_GNUC_CONST;

/* Owner: who promised. */
typedef enum
{
  REL_OWNER_ME,
  REL_OWNER_THEM,
  REL_OWNER_UNSET,
} RelOwner;

#define REL_TYPE_OWNER (rel_owner_get_type ())
GType rel_owner_get_type (void) G_GNUC_CONST;

/* ExchangeDirection: who gave. */
typedef enum
{
  REL_EXCHANGE_DIRECTION_UNSET,
  REL_EXCHANGE_DIRECTION_GIVEN,
  REL_EXCHANGE_DIRECTION_RECEIVED,
} RelExchangeDirection;

#define REL_TYPE_EXCHANGE_DIRECTION (rel_exchange_direction_get_type ())
GType rel_exchange_direction_get_type (void) G_GNUC_CONST;

/* ExchangeKind: what was given. */
typedef enum
{
  REL_EXCHANGE_KIND_UNSET,
  REL_EXCHANGE_KIND_INTRODUCTION,
  REL_EXCHANGE_KIND_ADVICE,
  REL_EXCHANGE_KIND_FEEDBACK,
  REL_EXCHANGE_KIND_REFERENCE,
  REL_EXCHANGE_KIND_RECOGNITION,
  REL_EXCHANGE_KIND_RESOURCE,
  REL_EXCHANGE_KIND_HELP,
  REL_EXCHANGE_KIND_OPPORTUNITY,
} RelExchangeKind;

#define REL_TYPE_EXCHANGE_KIND (rel_exchange_kind_get_type ())
GType rel_exchange_kind_get_type (void) G_GNUC_CONST;

/* GoalKind: what a goal is. */
typedef enum
{
  REL_GOAL_KIND_UNSET,
  REL_GOAL_KIND_PROMOTION,
  REL_GOAL_KIND_ROLE_CHANGE,
  REL_GOAL_KIND_NEW_JOB,
  REL_GOAL_KIND_INDUSTRY_CHANGE,
  REL_GOAL_KIND_LEADERSHIP,
  REL_GOAL_KIND_ASSIGNMENT,
} RelGoalKind;

#define REL_TYPE_GOAL_KIND (rel_goal_kind_get_type ())
GType rel_goal_kind_get_type (void) G_GNUC_CONST;

/* GoalStatus: where a goal stands. */
typedef enum
{
  REL_GOAL_STATUS_ACTIVE,
  REL_GOAL_STATUS_ACHIEVED,
  REL_GOAL_STATUS_NOT_THIS_TIME,
  REL_GOAL_STATUS_PAUSED,
  REL_GOAL_STATUS_ABANDONED,
  REL_GOAL_STATUS_UNSET,
} RelGoalStatus;

#define REL_TYPE_GOAL_STATUS (rel_goal_status_get_type ())
GType rel_goal_status_get_type (void) G_GNUC_CONST;

/* DecisionRole: a person's part in a decision. */
typedef enum
{
  REL_DECISION_ROLE_UNSET,
  REL_DECISION_ROLE_DECIDES,
  REL_DECISION_ROLE_INFLUENCES,
  REL_DECISION_ROLE_ADVISES,
  REL_DECISION_ROLE_INFORMED,
} RelDecisionRole;

#define REL_TYPE_DECISION_ROLE (rel_decision_role_get_type ())
GType rel_decision_role_get_type (void) G_GNUC_CONST;

/* Position: where a stakeholder stands. */
typedef enum
{
  REL_POSITION_UNKNOWN,
  REL_POSITION_OPPOSED,
  REL_POSITION_SCEPTICAL,
  REL_POSITION_NEUTRAL,
  REL_POSITION_SUPPORTIVE,
  REL_POSITION_CHAMPIONING,
  REL_POSITION_UNSET,
} RelPosition;

#define REL_TYPE_POSITION (rel_position_get_type ())
GType rel_position_get_type (void) G_GNUC_CONST;

/* RequirementKind: what a requirement asks for. */
typedef enum
{
  REL_REQUIREMENT_KIND_UNSET,
  REL_REQUIREMENT_KIND_TECHNICAL,
  REL_REQUIREMENT_KIND_INTERPERSONAL,
} RelRequirementKind;

#define REL_TYPE_REQUIREMENT_KIND (rel_requirement_kind_get_type ())
GType rel_requirement_kind_get_type (void) G_GNUC_CONST;

/* Practice: how far a skill is practised. */
typedef enum
{
  REL_PRACTICE_NOT_STARTED,
  REL_PRACTICE_LEARNED,
  REL_PRACTICE_OBSERVED,
  REL_PRACTICE_PRACTISED,
  REL_PRACTICE_UNSET,
} RelPractice;

#define REL_TYPE_PRACTICE (rel_practice_get_type ())
GType rel_practice_get_type (void) G_GNUC_CONST;

/* Groundwork: how far a one-to-one before the meeting has come. */
typedef enum
{
  REL_GROUNDWORK_TO_DO,
  REL_GROUNDWORK_PLANNED,
  REL_GROUNDWORK_TALKED,
  REL_GROUNDWORK_ALIGNED,
  REL_GROUNDWORK_UNSET,
} RelGroundwork;

#define REL_TYPE_GROUNDWORK (rel_groundwork_get_type ())
GType rel_groundwork_get_type (void) G_GNUC_CONST;

/* Level: the level of an achievement. */
typedef enum
{
  REL_LEVEL_UNSET,
  REL_LEVEL_TASK,
  REL_LEVEL_PROJECT,
  REL_LEVEL_STRATEGY,
  REL_LEVEL_LEADERSHIP,
} RelLevel;

#define REL_TYPE_LEVEL (rel_level_get_type ())
GType rel_level_get_type (void) G_GNUC_CONST;

/* Route: how a door was tried. */
typedef enum
{
  REL_ROUTE_UNSET,
  REL_ROUTE_REFERRAL,
  REL_ROUTE_INTERNAL_POSTING,
  REL_ROUTE_DIRECT_APPROACH,
  REL_ROUTE_RECRUITER,
  REL_ROUTE_ONLINE_POSTING,
  REL_ROUTE_EVENT,
} RelRoute;

#define REL_TYPE_ROUTE (rel_route_get_type ())
GType rel_route_get_type (void) G_GNUC_CONST;

/* Stage: how far an attempt has come. */
typedef enum
{
  REL_STAGE_CONSIDERING,
  REL_STAGE_APPLIED,
  REL_STAGE_INTERVIEWING,
  REL_STAGE_OFFERED,
  REL_STAGE_ACCEPTED,
  REL_STAGE_DECLINED,
  REL_STAGE_REJECTED,
  REL_STAGE_WITHDRAWN,
  REL_STAGE_UNSET,
} RelStage;

#define REL_TYPE_STAGE (rel_stage_get_type ())
GType rel_stage_get_type (void) G_GNUC_CONST;

/* FocalState: what has become of a focal point. */
typedef enum
{
  REL_FOCAL_STATE_OPEN,
  REL_FOCAL_STATE_WORKING,
  REL_FOCAL_STATE_DONE,
  REL_FOCAL_STATE_UNSET,
} RelFocalState;

#define REL_TYPE_FOCAL_STATE (rel_focal_state_get_type ())
GType rel_focal_state_get_type (void) G_GNUC_CONST;

G_END_DECLS
