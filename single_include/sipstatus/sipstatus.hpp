// SPDX-License-Identifier: BSL-1.0
//
// sipstatus 0.1.0: SIP response status codes for C++17 and later, in one header.
//
// Made by single_include/amalgamate.py from the headers in include/sipstatus: change those, not this file.

#ifndef SIPSTATUS_SINGLE_INCLUDE_HPP
#define SIPSTATUS_SINGLE_INCLUDE_HPP

#define SIPSTATUS_ROWS_1XX(SIPSTATUS_ROW) \
SIPSTATUS_ROW(100, trying, "Trying", rfc(3261, "21.1.1"), dialog_effect::none, next_step::wait, \
    description("The next server, usually the first proxy, has your request and is working on it; nothing about the " \
                "callee is known yet. It stops the retransmissions of an INVITE and concerns this hop alone, as a " \
                "stateful proxy never forwards it; the final response is still to come."), \
    when_seen("On almost every call, right after the INVITE. When it is the last thing in a trace, the server that " \
              "sent it took the request and then got stuck: a database look-up that hangs, a next server that stays " \
              "silent, or responses from further on that never find their way back to it."), \
    how_to_fix("No fix needed when another response follows. When none does, look up the Call-ID in the log of the " \
               "server that sent the 100 and see what it sent on: a next hop that says nothing should bring a 408 " \
               "after 32 seconds, one that said 100 as well may hold the call until Timer C, more than three " \
               "minutes. The caller can wait or send CANCEL."), \
    gist("the next server has the request and is working on it"), \
    send_when("an INVITE cannot be answered otherwise within 200 ms, so that the client stops repeating it")) \
SIPSTATUS_ROW(180, ringing, "Ringing", rfc(3261, "21.1.2"), dialog_effect::none, next_step::wait, \
    description("The callee's device is alerting its user. With its To tag it usually sets up an early dialog, one " \
                "for each device that rings, and a final response follows when somebody answers, rejects or gives " \
                "up."), \
    when_seen("On nearly every call that makes a phone ring, several times with different To tags when a proxy forks " \
              "the call. When it is the last thing in a trace, nobody answered before the trace ended, or the 200 " \
              "was lost on its way back."), \
    how_to_fix("No fix needed. If the caller hears nothing, generate ringback locally, unless early media comes with " \
               "the SDP of a 180 or 183. If it rings for ever, set a no-answer timer at the server or send CANCEL, " \
               "and check that responses find their way back along Via."), \
    gist("the callee's device is alerting its user"), \
    send_when("the device has begun to alert its user")) \
SIPSTATUS_ROW(181, call_is_being_forwarded, "Call Is Being Forwarded", rfc(3261, "21.1.3"), dialog_effect::none, next_step::wait, \
    description("A server is sending the call on to other destinations than the one dialled, such as a forwarding " \
                "number or a voice mailbox. The call goes on, and the final response normally comes from the new " \
                "destination."), \
    when_seen("Call forwarding (unconditional, on busy, on no answer) that a proxy, PBX or application server " \
              "carries out itself; gateways also send it when the telephone network reports a diversion."), \
    how_to_fix("No fix needed: keep waiting, and show the caller that the call is diverted. History-Info in later " \
               "responses may tell where to and why, if the INVITE listed histinfo in Supported; Diversion goes only " \
               "to the new destination, in its INVITE. If nobody wanted the diversion, look at the callee's " \
               "forwarding rules on the server that sent the 181."), \
    gist("a server is sending the call on to another destination"), \
    send_when("the call is being forwarded and the caller may know it")) \
SIPSTATUS_ROW(182, queued, "Queued", rfc(3261, "21.1.4"), dialog_effect::none, next_step::wait, \
    description("The callee cannot take the call now, and the server has queued it rather than reject it. More of " \
                "these may follow to report the place in the queue, often in the reason phrase, until the callee is " \
                "free and a final response comes."), \
    when_seen("Call centres and hunt groups whose agents are all busy, and networks that hold a prioritised call " \
              "until there is capacity (RFC 4412)."), \
    how_to_fix("No fix needed; let the caller see or hear that the call is waiting, not ringing. If it waits for " \
               "ever, look at the agents and the longest waiting time of that queue. If calls are cut off after " \
               "three minutes or so, have the server repeat the 182 every minute, so that Timer C of the proxies " \
               "does not fire (RFC 3261, 13.3.1.1)."), \
    gist("the callee is not free and the call waits in a queue"), \
    send_when("the callee cannot take the call yet and it waits in a queue rather than being rejected")) \
SIPSTATUS_ROW(183, session_progress, "Session Progress", rfc(3261, "21.1.5"), dialog_effect::none, next_step::wait, \
    description("The call makes progress that no other code describes, mostly with SDP for early media: tones, " \
                "announcements or ringback from the network before anybody has answered. Any unknown code from 101 " \
                "to 199 must be treated as this one (RFC 3261, 8.1.3.2)."), \
    when_seen("Calls to the telephone network through a gateway, announcements that a number has changed or a " \
              "mailbox is full, voice menus that speak before they answer, and mobile calls that reserve resources " \
              "first (RFC 3312)."), \
    how_to_fix("No fix needed: play the early media in place of local ringback. When nothing is heard, compare the " \
               "addresses in the SDP with where RTP really goes; when the call stalls here, see whether Require has " \
               "100rel and whether the PRACK was sent and answered."), \
    gist("the call makes progress, often with early media"), \
    send_when("there is progress to report, such as early media, for which no other provisional code is made")) \
SIPSTATUS_ROW(199, early_dialog_terminated, "Early Dialog Terminated", rfc(6228, "11.1"), dialog_effect::dialog, next_step::wait, \
    description("One early dialog of this INVITE has ended: the branch with this To tag has failed, while the INVITE " \
                "itself goes on. Reason carries the status code that ended the branch; the final response is still " \
                "to come."), \
    when_seen("Forked calls whose caller listed 199 in Supported: one phone has rejected the call while others still " \
              "ring, and the forking proxy reports it, as it has to hold the final response back (RFC 6228, 6). Now " \
              "and then the callee's own device sends it, for example when the INVITE requires 100rel, which forbids " \
              "it to proxies."), \
    how_to_fix("No fix needed. Release what was reserved for that early dialog, send no media and no request on it, " \
               "not even a BYE (a PRACK for a reliable response is the exception), and wait for the final response. " \
               "Reason tells why the branch failed; to get no more of these, take 199 out of Supported."), \
    gist("one early dialog has ended while the INVITE goes on"), \
    send_when("an early dialog has ended, no final response may leave yet and the caller lists 199 in Supported"))

#define SIPSTATUS_ROWS_2XX(SIPSTATUS_ROW) \
SIPSTATUS_ROW(200, ok, "OK", rfc(3261, "21.2.1"), dialog_effect::none, next_step::proceed, \
    description("The request succeeded, and the method says what that means: the callee has answered (INVITE), the " \
                "bindings in Contact are stored (REGISTER), the call is over (BYE), or the CANCEL has found its " \
                "request."), \
    when_seen("At the end of nearly every successful transaction. Sent again and again in answer to an INVITE, it " \
              "means that the ACK does not reach the callee, whose device will hang up after 32 seconds."), \
    how_to_fix("No fix needed. Send an ACK for each 200 to an INVITE, and a BYE as well for those that you do not " \
               "want. If calls drop after 32 seconds, compare the Contact and Record-Route of the 200 with where the " \
               "ACK went; after a REGISTER, read the expires parameter in Contact."), \
    gist("the request has succeeded"), \
    send_when("the request has been carried out, which for an INVITE means that the callee has answered")) \
SIPSTATUS_ROW(202, accepted, "Accepted", rfc(6665, "8.3.1"), dialog_effect::none, next_step::proceed, \
    description("The server has taken the request, but how it turns out is not known yet. For SUBSCRIBE, NOTIFY and " \
                "REFER the code is deprecated and must be treated as a 200 (RFC 6665, 8.3.1; RFC 7647, 5); to a " \
                "MESSAGE it says that the text is stored or passed on, with no promise that it will be delivered."), \
    when_seen("Transfers and subscriptions answered by older PBXs, gateways and phones, and text messages taken by a " \
              "store-and-forward server or an SMS gateway."), \
    how_to_fix("No fix needed. To a SUBSCRIBE or REFER take it for a 200 and wait for the NOTIFY that tells how the " \
               "subscription or transfer went; to a MESSAGE do not take it as proof of delivery (RFC 3428, 4). If " \
               "you are the one sending it to SUBSCRIBE, NOTIFY or REFER, send 200; to a MESSAGE that will be " \
               "delivered later it is still right."), \
    gist("the request has been taken, with its outcome still open"), \
    send_when("a MESSAGE has been taken and will be delivered later; SUBSCRIBE, NOTIFY and REFER get a 200 instead")) \
SIPSTATUS_ROW(204, no_notification, "No Notification", rfc(5839, "7.1"), dialog_effect::none, next_step::proceed, \
    description("A SUBSCRIBE inside an existing dialog has succeeded, and no NOTIFY will follow it, because the " \
                "state still matches the entity-tag in Suppress-If-Match. The subscription goes on for the time that " \
                "Expires grants; if the SUBSCRIBE had an Expires of 0, it has ended (RFC 5839, 5.7)."), \
    when_seen("Watchers of presence or other state that refresh their subscriptions conditionally to save traffic " \
              "(RFC 5839); never in answer to the first SUBSCRIBE."), \
    how_to_fix("No fix needed: keep the state that you have, and do not wait for a NOTIFY. If your SUBSCRIBE had no " \
               "Suppress-If-Match, the notifier is wrong and should answer 200 with a NOTIFY after it."), \
    gist("the SUBSCRIBE has succeeded and no NOTIFY follows"), \
    send_when("the entity-tag in Suppress-If-Match of a SUBSCRIBE still matches the state, so that no NOTIFY is " \
              "needed"))

#define SIPSTATUS_ROWS_3XX(SIPSTATUS_ROW) \
SIPSTATUS_ROW(300, multiple_choices, "Multiple Choices", rfc(3261, "21.3.1"), dialog_effect::transaction, next_step::follow_contact, \
    description("The address stands for several places where the same person or service can be reached, and the " \
                "server leaves the choice to the caller's side. It will not try them itself: they stand in Contact, " \
                "perhaps also in the body."), \
    when_seen("Redirect servers that answer with all registered devices of a user, and routing engines (least cost, " \
              "number portability) that return several gateways in order of preference."), \
    how_to_fix("Try the addresses in Contact in the order of their q parameters, or let the user choose. If the " \
               "device follows none of them, switch redirection on there or at the proxy in front of it; a response " \
               "without Contact has to be mended at the redirect server."), \
    gist("the user can be reached at several addresses and the caller's side should choose"), \
    send_when("several addresses would do and the caller's side is to choose among them; list them in Contact")) \
SIPSTATUS_ROW(301, moved_permanently, "Moved Permanently", rfc(3261, "21.3.2"), dialog_effect::transaction, next_step::follow_contact, \
    description("The user has left this address for good and is now at the one in Contact. The server does not " \
                "forward the call: the caller's side has to send it there and should remember the new address."), \
    when_seen("Changed numbers and moved accounts on a redirect server, and gateways that get ISUP cause 22 (number " \
              "changed) together with the new number."), \
    how_to_fix("Send the request to the address in Contact, and replace the old one in dial plans, address books and " \
               "caches. If the old address ought to work, remove the redirection from that server; if it is meant " \
               "for today only, the code to send is 302."), \
    gist("the user has moved to another address for good"), \
    send_when("the user has left this address for good and you know the new one; put it in Contact")) \
SIPSTATUS_ROW(302, moved_temporarily, "Moved Temporarily", rfc(3261, "21.3.3"), dialog_effect::transaction, next_step::follow_contact, \
    description("The user can be reached elsewhere for now, at the addresses in Contact. The caller's device, or a " \
                "proxy on the way that follows redirections, should send the request there; the address may be " \
                "remembered as long as Expires or the expires parameter says, and without either it is good for this " \
                "one retry only."), \
    when_seen("Phones on which the user has set call forwarding, routing engines and load balancers that name the " \
              "server to use, SBCs that redirect instead of relaying."), \
    how_to_fix("Retry with the Contact URI as the new Request-URI. If that call fails, look at the URI first: a " \
               "private address or a number in a format that your trunk does not dial is the usual trouble. Where " \
               "the provider ignores redirections, let your own proxy or PBX follow them."), \
    gist("the user can be reached at another address for now"), \
    send_when("the user can be reached at another address for the time being; put it in Contact")) \
SIPSTATUS_ROW(305, use_proxy, "Use Proxy", rfc(3261, "21.3.4"), dialog_effect::transaction, next_step::follow_contact, \
    description("The callee's device wants this one request to come through the proxy that Contact names; the " \
                "callee's address stays the same. Only the user agent server that receives the call may send it, not " \
                "a proxy on the way."), \
    when_seen("Rarely: devices set up to take calls by way of their own provider only, and old equipment that means " \
              "302."), \
    how_to_fix("Repeat this single request through that proxy: put the proxy's URI into Route and keep the " \
               "Request-URI, since a request addressed to the proxy itself is likely to end in 404. If you want " \
               "callers to use another address, send 302 instead."), \
    gist("the callee takes this request through a certain proxy only"), \
    send_when("you are the user agent called and take this request only through the proxy that you name in Contact")) \
SIPSTATUS_ROW(380, alternative_service, "Alternative Service", rfc(3261, "21.3.5"), dialog_effect::transaction, next_step::stop, \
    description("The call failed, but another service might do; the body describes it, in a format that RFC 3261 " \
                "leaves open. Unless there is a Contact to follow, a device that does not know the format can do " \
                "nothing by itself."), \
    when_seen("Mainly in mobile networks, which send it when an emergency number was dialled as an ordinary call, so " \
              "that the phone starts an emergency call instead. Anywhere else suspect a misconfigured server."), \
    how_to_fix("Look into the body and its Content-Type for what is offered; a Contact may be followed as in other " \
               "redirections. If neither helps, ask the operator of the server that sent it. A server that only " \
               "wants to name another address should send 302."), \
    gist("the call has failed but another service might do"), \
    send_when("the call cannot be had as asked and another service, which the body describes, may do"))

#define SIPSTATUS_ROWS_4XX(SIPSTATUS_ROW) \
SIPSTATUS_ROW(400, bad_request, "Bad Request", rfc(3261, "21.4.1"), dialog_effect::transaction, next_step::change_request, \
    description("The server could not make sense of the request: its syntax is broken, or something mandatory is " \
                "missing or contradictory. The reason phrase should name the fault, and the same bytes will fail " \
                "again."), \
    when_seen("Malformed From, To or Contact addresses, a missing Call-ID or CSeq, a Content-Length larger than the " \
              "body, messages mangled by the SIP helper (ALG) of a router; any unknown 4xx code is treated as this " \
              "one too."), \
    how_to_fix("Read the reason phrase and Warning, then look at the request as it arrived at the server, not as it " \
               "left the device: an ALG or SBC between them may have changed it. Correct the field at fault, or " \
               "switch off the ALG that damages it; do not repeat the request unmodified."), \
    gist("the request is malformed or lacks something mandatory"), \
    send_when("the request is malformed or contradicts itself, and no other code names the fault")) \
SIPSTATUS_ROW(401, unauthorized, "Unauthorized", rfc(3261, "21.4.2"), dialog_effect::transaction, next_step::authenticate, \
    description("A registrar, or the server or phone that answers the request itself, asks who you are; a proxy on " \
                "the way would send 407. WWW-Authenticate carries the challenge, and the client sends the request " \
                "again with Authorization: the normal start for a request without credentials."), \
    when_seen("Once at the start of nearly every registration, and of calls to a PBX that asks for a password; then " \
              "the request goes through. As the last answer: wrong password, wrong authentication name, a realm for " \
              "which the client has no account, or only digest algorithms that it does not know."), \
    how_to_fix("Resend with Authorization for the realm of WWW-Authenticate and a higher CSeq. If that is challenged " \
               "again without stale=true, do not send the same credentials once more, which may lock the account: " \
               "check name, password and realm on both sides."), \
    gist("a registrar or the party called wants credentials"), \
    send_when("you are a registrar or the user agent called and want credentials that the request does not have")) \
SIPSTATUS_ROW(402, payment_required, "Payment Required", rfc(3261, "21.4.3"), dialog_effect::transaction, next_step::stop, \
    description("RFC 3261 reserves this code for future use and gives it no meaning. " \
                "Those who send it all the same mean that the account cannot pay for the call."), \
    when_seen("Prepaid and wholesale platforms whose customer has no balance left, by private convention; RFC 3261 " \
              "does not say when to send it."), \
    how_to_fix("Look at the balance and the credit limit of the account at the provider that sent it, and at the " \
               "reason phrase. If you are the one sending it, a 403 with a telling reason phrase is understood by " \
               "more clients."), \
    gist("the caller has to pay first, by private convention alone"), \
    send_when("both sides have agreed on what it means, since RFC 3261 does no more than reserve it")) \
SIPSTATUS_ROW(403, forbidden, "Forbidden", rfc(3261, "21.4.4"), dialog_effect::transaction, next_step::stop, \
    description("The server has understood the request and refuses it as a matter of policy: neither credentials nor " \
                "another attempt will change its mind. A different server may still accept it."), \
    when_seen("Calls from an address or with a caller number that the trunk does not permit, barred destinations, " \
              "suspended accounts, registering somebody else's address, ISUP cause 21 at a gateway, at some " \
              "registrars a wrong password. As Stale Date: Date or the signed token in Identity is older than the " \
              "verifier permits (RFC 8224, 6.2.2)."), \
    how_to_fix("Find the rule before trying again: read the reason phrase and Warning, then have the server's " \
               "operator check the permitted source address, the number in From or P-Asserted-Identity and the " \
               "dialling rights. For Stale Date set the signer's and the verifier's clocks; if only credentials were " \
               "missing, send 401, or 407 if you are a proxy."), \
    gist("the server has understood the request and refuses it"), \
    send_when("policy refuses the request and credentials would not help")) \
SIPSTATUS_ROW(404, not_found, "Not Found", rfc(3261, "21.4.5"), dialog_effect::dialog, next_step::stop, \
    description("The server knows for certain that this user does not exist in the domain of the Request-URI, or it " \
                "does not serve that domain at all. It speaks for itself only: another server may still find the " \
                "user, whereas 604 says that none will."), \
    when_seen("Mistyped and unassigned numbers (ISUP cause 1), a number in the wrong format (0049 in place of +49), " \
              "a trunk that reads the number from another field than the Request-URI, a domain or alias missing from " \
              "the proxy's configuration."), \
    how_to_fix("Compare the Request-URI letter by letter with what that server expects: number format, domain, port. " \
               "On your own server look at the dial plan and the list of domains; if the user exists and just has no " \
               "device online, the code to send is 480."), \
    gist("the user does not exist in this domain"), \
    send_when("the user does not exist in your domain, or the domain is none of yours")) \
SIPSTATUS_ROW(405, method_not_allowed, "Method Not Allowed", rfc(3261, "21.4.6"), dialog_effect::usage, next_step::change_request, \
    description("The server knows the method but does not allow it for this address. Allow must list the methods " \
                "that are allowed here; a method that the server does not recognise at all is answered with 501."), \
    when_seen("REGISTER sent to something that is no registrar, SUBSCRIBE, PUBLISH or MESSAGE to a plain phone or " \
              "gateway, REFER or UPDATE forbidden by the policy of an SBC."), \
    how_to_fix("Choose a method from Allow, or send the request to the server that is in charge of it. Once the call " \
               "is answered, a re-INVITE does the work of a refused UPDATE; before the answer it cannot (RFC 3311, " \
               "1). A response without Allow is the sender's mistake."), \
    gist("the method is known but not allowed for this address"), \
    send_when("you recognise the method but do not allow it for this address; list the allowed ones in Allow")) \
SIPSTATUS_ROW(406, not_acceptable, "Not Acceptable", rfc(3261, "21.4.7"), dialog_effect::transaction, next_step::change_request, \
    description("None of the formats that the server could answer in is listed in Accept of the request. It concerns " \
                "what the client wants to receive, neither the body that it sent (415) nor the media it offered " \
                "(488)."), \
    when_seen("INVITEs refused over codecs or media encryption by devices that should say 488; subscriptions whose " \
              "Accept names no format that the notifier can produce; an INVITE or OPTIONS whose Accept leaves out " \
              "application/sdp."), \
    how_to_fix("On a SUBSCRIBE widen Accept, or leave it out so that the default format of the event package counts. " \
               "On an INVITE see that Accept, if present, lists application/sdp, then compare codecs and SRTP in the " \
               "offer with what the callee supports. If you send 406 because of the media, send 488 with a Warning " \
               "instead."), \
    gist("the answer could only come in formats that Accept does not list"), \
    send_when("none of the formats that you could answer in stands in Accept of the request")) \
SIPSTATUS_ROW(407, proxy_authentication_required, "Proxy Authentication Required", rfc(3261, "21.4.8"), dialog_effect::transaction, next_step::authenticate, \
    description("A proxy on the way asks who you are and holds the request back until it knows; on this path the " \
                "callee has not seen it yet. Proxy-Authenticate carries the challenge, and the client sends the " \
                "request again with Proxy-Authorization."), \
    when_seen("Once at the start of nearly every call through a provider's proxy, then the call goes on. Over and " \
              "over: wrong credentials for that realm, a client that answers in Authorization instead, or several " \
              "proxies that challenge in turn."), \
    how_to_fix("Resend with Proxy-Authorization for the realm of Proxy-Authenticate, a higher CSeq, and the " \
               "credentials that other proxies have already asked for. If the same realm challenges again without " \
               "stale=true, do not send the same credentials once more: compare user name, password and realm with " \
               "the account at this proxy."), \
    gist("a proxy on the way wants credentials"), \
    send_when("you are a proxy and want credentials that the request does not have")) \
SIPSTATUS_ROW(408, request_timeout, "Request Timeout", rfc(3261, "21.4.9"), dialog_effect::usage, next_step::retry_later, \
    description("Somebody waited for an answer in vain: a server for the next hop or for the user's location, or " \
                "your own stack, which makes up this code when no response comes at all. Nobody has decided anything " \
                "about the call."), \
    when_seen("Phones still registered but switched off or behind a dead NAT binding, dead servers, firewalls that " \
              "drop UDP, large UDP requests whose fragments are lost, a no-answer timer of a server or gateway, ISUP " \
              "cause 18. On a re-INVITE or BYE it means that the call is over (RFC 3261, 14.1 and 15.1.1)."), \
    how_to_fix("See first who made it: a 408 that the trace does not show is your own timer. Check that the next hop " \
               "answers OPTIONS, that the Contact it tries is current, and that large requests go over TCP. The same " \
               "request may be sent again later; never answer a non-INVITE with it (RFC 4320, 4.2)."), \
    gist("no answer came in time"), \
    send_when("an INVITE has waited in vain, for the next hop or for the whereabouts of the user")) \
SIPSTATUS_ROW(410, gone, "Gone", rfc(3261, "21.4.10"), dialog_effect::dialog, next_step::stop, \
    description("The user was at this address once and has gone for good, and the server knows no forwarding " \
                "address. It is a permanent 404: the address should be forgotten."), \
    when_seen("Closed accounts and disconnected numbers, gateways that get ISUP cause 22 (number changed) without " \
              "the new number, and subscriptions to something that has been deleted."), \
    how_to_fix("Do not try again; take the address out of dial plans, address books and subscriptions. If you send " \
               "it and know where the user is now, send 301 with a Contact; if you are not sure that it is " \
               "permanent, send 404."), \
    gist("the user has gone for good and left no address"), \
    send_when("the user has left this address for good and you know no other")) \
SIPSTATUS_ROW(412, conditional_request_failed, "Conditional Request Failed", rfc(3903, "11.2.1"), dialog_effect::transaction, next_step::change_request, \
    description("A PUBLISH wanted to refresh, change or remove published state, but its entity-tag in SIP-If-Match " \
                "belongs to nothing that the server holds. Nothing was changed. Precondition Failed is HTTP's name " \
                "for 412, not SIP's."), \
    when_seen("Presence clients that slept past the expiry of their publication, presence servers that were " \
              "restarted or failed over without their data, two devices that mix up their entity-tags."), \
    how_to_fix("Discard the entity-tag and publish the whole state anew, without SIP-If-Match; never repeat the same " \
               "PUBLISH. If it happens often, refresh well before Expires runs out, and let the servers of a cluster " \
               "share their publications."), \
    gist("the entity-tag of a PUBLISH matches nothing that the server holds"), \
    send_when("SIP-If-Match of a PUBLISH names no publication that you hold")) \
SIPSTATUS_ROW(413, request_entity_too_large, "Request Entity Too Large", rfc(3261, "21.4.11"), dialog_effect::transaction, next_step::change_request, \
    description("The body of the request is too big for this server; its header fields are not the trouble. " \
                "Retry-After says that the condition is temporary and when to try again; without it take the limit " \
                "as lasting."), \
    when_seen("Text messages with pictures in them, large presence documents, SDP with dozens of codecs and ICE " \
              "candidates sent to a gateway with small buffers."), \
    how_to_fix("Send the request without the body or with a smaller one: fewer codecs and candidates, a shorter " \
               "text, a link in place of the content. With Retry-After the same request may succeed later. If the " \
               "message as a whole is too long, the code to send is 513."), \
    gist("the body of the request is too large"), \
    send_when("the body is larger than you are willing or able to process")) \
SIPSTATUS_ROW(414, request_uri_too_long, "Request-URI Too Long", rfc(3261, "21.4.12"), dialog_effect::transaction, next_step::change_request, \
    description("The Request-URI alone is too long for this server, which therefore refuses the request. The size of " \
                "the body (413) or of the whole message (513) has nothing to do with it."), \
    when_seen("Very rarely: URIs that gather parameters with every redirection, header fields embedded in a Contact " \
              "or in a web link, or somebody probing for buffer overflows."), \
    how_to_fix("Look at the Request-URI on the wire and remove what does not belong there, such as embedded header " \
               "fields and repeated parameters. If it was copied from a Contact, shorten it where that Contact is " \
               "made."), \
    gist("the Request-URI is too long"), \
    send_when("the Request-URI is longer than you are willing to interpret")) \
SIPSTATUS_ROW(415, unsupported_media_type, "Unsupported Media Type", rfc(3261, "21.4.13"), dialog_effect::transaction, next_step::change_request, \
    description("The server does not support the format, the encoding or the language of the body in this request. " \
                "Accept, Accept-Encoding or Accept-Language in the response lists what it takes instead."), \
    when_seen("Digits sent by INFO in a format that the peer does not know, MESSAGE with HTML, an INVITE with a " \
              "multipart or encrypted body at a simple phone, an INVITE from a SIP-I trunk that takes its ISUP part " \
              "into an ordinary SIP network."), \
    how_to_fix("Send the body in a format, encoding and language that the response lists, leave out a part that is " \
               "not needed, or mark that part handling=optional in Content-Disposition. Beware of loops: Accept may " \
               "list the very formats that were sent (RFC 5621, 8.4). For codecs that do not match, the code to send " \
               "is 488."), \
    gist("the body has a format, an encoding or a language that the server does not support"), \
    send_when("you do not support the format, encoding or language of the body; list those that you do")) \
SIPSTATUS_ROW(416, unsupported_uri_scheme, "Unsupported URI Scheme", rfc(3261, "21.4.14"), dialog_effect::dialog, next_step::change_request, \
    description("The server cannot handle the scheme of the Request-URI, for example tel or sips where it expects " \
                "sip. Whether the user exists has not been looked at."), \
    when_seen("Softphones that dial a tel URI or a sips URI at a provider that takes only sip, and web links with " \
              "other schemes that were passed on as they are."), \
    how_to_fix("Resend with a sip URI: the number in the user part, the provider's domain behind it. A sips URI must " \
               "not be replaced by a sip URI automatically (RFC 5630, 5.1.1): ask the user first, or have sips and " \
               "TLS supported on the whole path."), \
    gist("the server cannot handle the scheme of the Request-URI"), \
    send_when("you cannot handle the scheme of the Request-URI")) \
SIPSTATUS_ROW(417, unknown_resource_priority, "Unknown Resource-Priority", rfc(4412, "4.6.2"), dialog_effect::transaction, next_step::change_request, \
    description("The request insists on priority treatment, with resource-priority in Require, and the server " \
                "understands none of the values in Resource-Priority. Without the Require it would have handled the " \
                "call at normal priority."), \
    when_seen("Calls in government and disaster networks that cross into a network with other priority namespaces, " \
              "and misspelt values (RFC 4412)."), \
    how_to_fix("Add a value from Accept-Resource-Priority that the caller is entitled to use, if the response lists " \
               "any; one request may carry values for several networks. Otherwise take resource-priority out of " \
               "Require, so that the server handles the call as an ordinary one. At the server, add the namespace " \
               "that the callers use."), \
    gist("the request insists on a priority of which the server understands nothing"), \
    send_when("Require has resource-priority and you understand no value in Resource-Priority")) \
SIPSTATUS_ROW(420, bad_extension, "Bad Extension", rfc(3261, "21.4.15"), dialog_effect::transaction, next_step::change_request, \
    description("The request demands, in Require or Proxy-Require, a protocol extension that the server or a proxy " \
                "does not understand. Unsupported lists the option tags that were not understood."), \
    when_seen("Require with 100rel, timer, replaces or precondition sent to a gateway that lacks the extension, and " \
              "Proxy-Require with sec-agree at a proxy that has never heard of it."), \
    how_to_fix("Resend without the extensions that Unsupported lists. Offer extensions in Supported and let the peer " \
               "choose; keep Require for those that the call cannot do without. If the 420 has no Unsupported, the " \
               "server that sent it is at fault (RFC 3261, 21.4.15): take the tags out one by one to find the " \
               "culprit."), \
    gist("the request demands an extension that the server does not understand"), \
    send_when("Require or Proxy-Require has an option tag that you do not understand; list it in Unsupported")) \
SIPSTATUS_ROW(421, extension_required, "Extension Required", rfc(3261, "21.4.16"), dialog_effect::transaction, next_step::change_request, \
    description("The server insists on an extension that the request does not list in Supported; Require of the " \
                "response names it. In a 420 it is the other way round: there the client demands too much."), \
    when_seen("Edge proxies that need Path and refuse a REGISTER whose Supported lacks path (RFC 3327, 5.2), servers " \
              "that insist on 100rel or timer, and first hops that demand a security agreement, recognisable by " \
              "Security-Server (RFC 3329, 2.3.2)."), \
    how_to_fix("Enable the extension in the client, or update the client, so that Supported lists the tag named in " \
               "Require. If Security-Server is present, start the listed mechanism with the highest q that the " \
               "client knows (RFC 3329, 2.3.1). Operators should serve clients without the extension wherever " \
               "possible (RFC 3261, 21.4.16)."), \
    gist("the server demands an extension that the client has not offered"), \
    send_when("you cannot go on without an extension that Supported of the request does not list; name it in " \
              "Require")) \
SIPSTATUS_ROW(422, session_interval_too_small, "Session Interval Too Small", rfc(4028, "6"), dialog_effect::transaction, next_step::change_request, \
    description("The session interval that the request proposes in Session-Expires is shorter than this server or " \
                "proxy allows. Min-SE of the response gives its minimum in seconds; the objection is to that number " \
                "only, not to the call."), \
    when_seen("Setting up calls with session timers (RFC 4028) through a proxy or SBC that does not want frequent " \
              "refreshes, for example 90 seconds asked and 1800 demanded."), \
    how_to_fix("Retry with Min-SE set to the largest value from any 422 in this dialog, or for this Call-ID if there " \
               "is no dialog yet, and a Session-Expires not below it. A refused refresh has not prolonged the " \
               "session, so the retry must succeed in time (RFC 4028, 7.4 and 10). To save the round trip, raise the " \
               "session interval in the device; 1800 seconds is recommended."), \
    gist("the session interval is too short"), \
    send_when("Session-Expires is below your minimum; state that in Min-SE")) \
SIPSTATUS_ROW(423, interval_too_brief, "Interval Too Brief", rfc(3261, "21.4.17"), dialog_effect::transaction, next_step::change_request, \
    description("The expiration time asked for is too short for this server. Min-Expires gives the shortest one that " \
                "it accepts, in seconds; the request has changed nothing, and an earlier registration, subscription " \
                "or publication runs on until it expires."), \
    when_seen("Phones that register every 30 or 60 seconds to keep a NAT binding open, at a provider that wants " \
              "longer intervals; likewise subscriptions and publications."), \
    how_to_fix("Retry with Expires, and every expires parameter in Contact, not below Min-Expires, and set that " \
               "interval in the device. Keep NAT bindings open by keep-alives (RFC 5626) and not by short " \
               "registrations. A registrar must not answer 423 to an interval of an hour or more (RFC 3261, 10.3)."), \
    gist("the expiration time is too short"), \
    send_when("the expiration time asked for is below your minimum; state that in Min-Expires")) \
SIPSTATUS_ROW(424, bad_location_information, "Bad Location Information", rfc(6442, "4.3"), dialog_effect::transaction, next_step::change_request, \
    description("The location in the request is malformed, cannot be fetched or is of no use to the recipient; " \
                "Geolocation-Error says what was wrong with it. An intermediary that knows better may enclose the " \
                "right location in the body."), \
    when_seen("Calls and messages whose routing or service depends on location: a broken PIDF-LO document, a " \
              "location URI that the recipient cannot resolve, a proxy that may not read the location " \
              "(Geolocation-Routing), an access network that sees the device elsewhere. Emergency calls are not " \
              "expected to be sent back for such a correction (RFC 6442, 3.4)."), \
    how_to_fix("Read Geolocation-Error: codes from 100 mean unusable location, from 200 a missing permission, from " \
               "300 a location URI that could not be fetched. Put that right in a new request, or send the location " \
               "from the response; a proxy that added the location must do so itself. A request without Geolocation " \
               "must not get a 424, and existing dialogs go on (RFC 6442, 4.1 to 4.4)."), \
    gist("the location in the request cannot be used"), \
    send_when("the request carries a location that you cannot use; say why in Geolocation-Error")) \
SIPSTATUS_ROW(425, bad_alert_message, "Bad Alert Message", rfc(8876, "5.1"), dialog_effect::transaction, next_step::change_request, \
    description("The alert in the request, a CAP document for an emergency or alerting service, is so malformed that " \
                "no sensible reaction can be derived from it. AlertMsg-Error says what is wrong."), \
    when_seen("Sensors, alarm systems and medical monitors that send a CAP alert in a MESSAGE, without a voice call " \
              "(RFC 8876, 4.1): the alert was garbled or incomplete, or Call-Info points to one that cannot be " \
              "found. Intermediaries may refuse the alert too."), \
    how_to_fix("Read AlertMsg-Error: 101 means that no alert was found, so check Call-Info and the body part or URL " \
               "it points to; 102 and 103 mean an unclear or corrupted CAP document. Send the corrected alert in a " \
               "new request. A 425 is wrong where the request held anything usable, or no alert at all; an existing " \
               "dialog goes on."), \
    gist("the alert in the request cannot be used"), \
    send_when("the request carries an alert too malformed to act on; say why in AlertMsg-Error")) \
SIPSTATUS_ROW(428, use_identity_header, "Use Identity Header", rfc(8224, "6.2.2"), dialog_effect::transaction, next_step::change_request, \
    description("The verifier, often a proxy of the called provider, demands a signed caller identity, and the " \
                "request has no Identity header field, or only some whose type (ppt) it does not support. It does " \
                "not accuse the caller of anything: no signature was checked."), \
    when_seen("Networks with STIR/SHAKEN that insist on signed calls, when the calling provider has not signed, when " \
              "a hop has removed Identity, or when its ppt parameter names an extension that the verifier does not " \
              "know (RFC 8224, 6.2.2)."), \
    how_to_fix("Have the calling provider's authentication service sign the request, and see that no SBC or gateway " \
               "on the path drops Identity. If it did arrive, compare its ppt parameter with what the verifier " \
               "supports."), \
    gist("the verifier demands a signed identity"), \
    send_when("policy demands a signed identity and the request has none of a type that you support")) \
SIPSTATUS_ROW(429, provide_referrer_identity, "Provide Referrer Identity", rfc(3892, "5"), dialog_effect::transaction, next_step::change_request, \
    description("A party to a call transfer wants proof of who asked for it: the transfer target, or the device that " \
                "was asked to transfer, demands a valid Referred-By token. It is the referrer who has to provide " \
                "one."), \
    when_seen("Transfers between organisations whose devices accept referred calls only with a signed Referred-By " \
              "(RFC 3892). Rare, as few devices can sign one; the referrer often sees it inside a NOTIFY."), \
    how_to_fix("Send a new REFER with a signed Referred-By token. If the last one had a token, check its signature, " \
               "its certificate and the age of the Date inside (RFC 3892, 4.1). Where the devices cannot sign, let a " \
               "PBX in the middle carry out the transfer, or relax the rule at the device that insists on the token."), \
    gist("somebody in a transfer wants proof of who asked for it"), \
    send_when("you demand a valid Referred-By token and the request has none")) \
SIPSTATUS_ROW(430, flow_failed, "Flow Failed", rfc(5626, "11.5"), dialog_effect::transaction, next_step::try_elsewhere, \
    description("An edge proxy reports to the authoritative proxy, the one that looked up the registration, that " \
                "this connection to the phone (a flow) is dead; other flows to the same phone may work. It passes " \
                "between proxies and is not meant for endpoints."), \
    when_seen("Networks with SIP outbound (RFC 5626), when a phone has lost its TCP connection or NAT binding, has " \
              "restarted or changed networks, and its old registration has not expired yet."), \
    how_to_fix("The authoritative proxy, which looked up the registration, should try another flow to the same " \
               "instance. An endpoint that receives a 430 treats it as 400, and the proxy that let it through needs " \
               "correcting. On the phone, compare the keep-alive interval with Flow-Timer of the registration " \
               "response, and register over more than one flow."), \
    gist("one connection to the phone is dead"), \
    send_when("you are an edge proxy and the flow to the phone has failed")) \
SIPSTATUS_ROW(433, anonymity_disallowed, "Anonymity Disallowed", rfc(5079, "5"), dialog_effect::transaction, next_step::stop, \
    description("The called party, or a server acting for it, refuses the request because the caller withholds the " \
                "identity. The same call with a visible identity may be accepted; the matter is privacy, not the " \
                "rights of the caller."), \
    when_seen("Callees who have anonymous call rejection switched on, when From is anonymous or Privacy withholds " \
              "the number, at times without the caller knowing."), \
    how_to_fix("Ask the user, and only with consent, given now or in a setting, call again with the identity shown " \
               "(RFC 5079, 4). If the user never wanted anonymity, look for the setting in device, PBX or trunk that " \
               "adds Privacy or withholds the number. Servers: a missing P-Asserted-Identity alone is no anonymity " \
               "(RFC 5079, 3)."), \
    gist("the called side takes no anonymous requests"), \
    send_when("you refuse the request only because its sender is anonymous")) \
SIPSTATUS_ROW(436, bad_identity_info, "Bad Identity Info", rfc(8224, "6.2.2"), dialog_effect::transaction, next_step::change_request, \
    description("The verifier could obtain none of the certificates that the Identity header fields point to in " \
                "their info parameters. The signatures were not even checked."), \
    when_seen("STIR/SHAKEN calls whose certificate URL does not answer: host name gone, repository down, firewall in " \
              "between, or a URL that works only inside the network of the signer."), \
    how_to_fix("Fetch the URL from the info parameter of Identity yourself, from the verifier's network. The signer " \
               "must publish the certificate where the verifier can reach it and sign anew; the verifier checks its " \
               "DNS, firewall and TLS. Before RFC 8224 the phrase was Bad Identity-Info."), \
    gist("none of the certificates behind the signatures could be fetched"), \
    send_when("you can obtain none of the certificates that the info parameters of Identity point to")) \
SIPSTATUS_ROW(437, unsupported_credential, "Unsupported Credential", rfc(8224, "6.2.2"), dialog_effect::transaction, next_step::change_request, \
    description("The verifier has the credential that the call was signed with and does not accept it: it does not " \
                "trust the issuer, or does not support the algorithm. The signature may be perfectly right."), \
    when_seen("STIR/SHAKEN certificates of a test or foreign authority, an outdated list of trusted authorities at " \
              "the verifier, a certificate signed with an algorithm that it does not support. Outside STIR, a NOTIFY " \
              "with a private key that the subscriber cannot decrypt (RFC 6072, 7.10). Before RFC 8224 the phrase " \
              "was Unsupported Certificate."), \
    how_to_fix("Sign with a credential whose issuer the verifier trusts, or bring the verifier's list of trusted " \
               "authorities up to date. Outside STIR: a client that used the callee's certificate from its cache, as " \
               "for encryption, drops it, fetches it again and retries only if it has changed (RFC 6072, 4)."), \
    gist("the certificate behind the signature is not accepted"), \
    send_when("you do not trust the issuer of the certificate or do not support its algorithm")) \
SIPSTATUS_ROW(438, invalid_identity_header, "Invalid Identity Header", rfc(8224, "6.2.2"), dialog_effect::transaction, next_step::change_request, \
    description("None of the Identity header fields in the request holds a PASSporT that is valid for what arrived: " \
                "the signature is broken, or claims are missing. Spoofing is one explanation, a message changed on " \
                "the way another."), \
    when_seen("Calls whose From, To or Date was rewritten by an SBC after signing, numbers reformatted at a border, " \
              "PASSporTs that lack claims of their extension, and real forgeries."), \
    how_to_fix("If the compact form was sent, the signing service retries once, and not more, with the full form " \
               "(RFC 8224, 6.1.1). Then compare the claims of the PASSporT (orig, dest, iat, mky) with the From or " \
               "P-Asserted-Identity, To, Date and SDP fingerprints that arrived, and stop the hop that changes them " \
               "or sign behind it."), \
    gist("no signature in the request is valid for it"), \
    send_when("the signature or the claims of every PASSporT in the request fail your check")) \
SIPSTATUS_ROW(439, first_hop_lacks_outbound_support, "First Hop Lacks Outbound Support", rfc(5626, "11.6"), dialog_effect::transaction, next_step::change_request, \
    description("The registrar supports SIP outbound and the phone asked for it with reg-id, but the first proxy " \
                "between them does not. The fault lies with that first hop, not with the account."), \
    when_seen("Phones that register with outbound in Supported and reg-id in Contact through an old edge proxy, SBC " \
              "or load balancer, which adds no Path or one without the ob parameter (RFC 5626, 6)."), \
    how_to_fix("Register again without outbound, or through another edge proxy that has it (RFC 5626, 4.2.1). As a " \
               "lasting cure, enable outbound on the first hop, which then shows it by the ob parameter in its Path, " \
               "or turn the feature off in the phone."), \
    gist("the first hop does not support outbound"), \
    send_when("you are a registrar, the phone asks for outbound and its first hop does not support it")) \
SIPSTATUS_ROW(440, max_breadth_exceeded, "Max-Breadth Exceeded", rfc(5393, "5.3.3"), dialog_effect::transaction, next_step::change_request, \
    description("A proxy would have had to fork the request to more targets at once than Max-Breadth permits, and " \
                "was unwilling or unable to try them in turn or to redirect. Not every possible target has been " \
                "reached, so the callee may never have seen the request."), \
    when_seen("Ring groups inside ring groups, forwarding rules and duplicate registrations that multiply the " \
              "branches of one call from proxy to proxy (RFC 5393)."), \
    how_to_fix("Cut down what rings at the same time: call group members one after the other, remove stale bindings, " \
               "break forwarding circles. If the client or a PBX sent a small Max-Breadth, use 60 or leave it out; " \
               "more hardly helps, because proxies reduce it to their own maximum, 60 by recommendation (RFC 5393, " \
               "5.3.3)."), \
    gist("the request would have to fork to more targets than Max-Breadth permits"), \
    send_when("you are a proxy, have more targets than Max-Breadth permits and can neither try them in turn nor " \
              "redirect")) \
SIPSTATUS_ROW(469, bad_info_package, "Bad Info Package", rfc(6086, "4.2.2"), dialog_effect::transaction, next_step::stop, \
    description("The peer has received an INFO for an Info Package that it is not, or no longer, willing to take. " \
                "Recv-Info in the response lists the packages that it does take, and the call goes on."), \
    when_seen("INFO requests with an Info-Package header field (vendor events, DTMF packages) to a peer that " \
              "announced other packages or none, or that crossed the peer's change of its list (RFC 6086, 5.2.2). " \
              "INFO of the old kind without Info-Package, the usual one for DTMF, is not refused with this code."), \
    how_to_fix("Send only packages that stand in Recv-Info of the peer; for DTMF, RTP telephone events are the safer " \
               "way. Do not end the call because of it. If the receiving side does support the package, it has to " \
               "announce it in its own Recv-Info."), \
    gist("the peer does not take this Info Package"), \
    send_when("an INFO has an Info Package that you are not willing to take; list those that you are in Recv-Info")) \
SIPSTATUS_ROW(470, consent_needed, "Consent Needed", rfc(5360, "5.9.2"), dialog_effect::transaction, next_step::retry_later, \
    description("A relay that sends one request on to a list of recipients has no permission from at least one of " \
                "them. Permission-Missing names those; the request was refused."), \
    when_seen("Messages, invitations or REFERs that carry a list of recipients in the body, at a server that must " \
              "have the consent of every recipient before it sends anything (RFC 5360, 5.9)."), \
    how_to_fix("Have the URIs of Permission-Missing added to the relay's list of recipients, by XCAP for example, so " \
               "that it can obtain their consent, and send again afterwards; or leave those recipients out. Without " \
               "that header field, look up on the relay (by XCAP, for example) which permissions are missing."), \
    gist("a recipient on the list has not given consent"), \
    send_when("you relay to a list of recipients and lack the permission of some; name them in Permission-Missing")) \
SIPSTATUS_ROW(480, temporarily_unavailable, "Temporarily Unavailable", rfc(3261, "21.4.18"), dialog_effect::usage, next_step::retry_later, \
    description("The callee is known but cannot be reached, or does not want to be disturbed, for the moment. It " \
                "speaks for this place only; the reason phrase should say more, and Retry-After may say when to " \
                "call."), \
    when_seen("No device registered or the registration expired, do not disturb, nobody answered in time; from " \
              "gateways ISUP cause 19 (no answer) or 20 (subscriber absent)."), \
    how_to_fix("On the callee's side check do not disturb and whether the phone is registered with a current " \
               "Contact. Callers try again later or as Retry-After says; with Warning 380 (sips not allowed) they " \
               "must not fall back to sip unless the user agrees, with 381 (sips required) they call the sips URI " \
               "(RFC 5630, 4.1 and 5.1). For a user on another call 486 is the code to send, for an unknown one 404."), \
    gist("the callee cannot be reached for now"), \
    send_when("the user is known but has no device online, or does not want to be disturbed, for the moment")) \
SIPSTATUS_ROW(481, call_transaction_does_not_exist, "Call/Transaction Does Not Exist", rfc(3261, "21.4.19"), dialog_effect::usage, next_step::stop, \
    description("The peer has received a request for a dialog or transaction that it does not know: Call-ID and tags " \
                "match nothing, a CANCEL finds no INVITE, or a PRACK no provisional response that still waits for " \
                "it. In answer to a CANCEL it says nothing about the call; otherwise the call or subscription is as " \
                "a rule over for the peer."), \
    when_seen("Requests that arrive after the peer has restarted, failed over or hung up, requests led to the wrong " \
              "node of a cluster, a CANCEL for an INVITE that has already been dealt with, a Replaces that names an " \
              "unknown call, refreshes of a subscription that the notifier has lost."), \
    how_to_fix("End the call (send BYE) or the subscription on your side too and start a new one if it is still " \
               "wanted; after a BYE nothing more is to be done. After a CANCEL the answer to the INVITE counts: " \
               "acknowledge a 200 and then send BYE. If the call was alive, compare Call-ID and tags with those of " \
               "the INVITE, and check how the cluster finds the right node."), \
    gist("the dialog or transaction is not known"), \
    send_when("the request belongs to a dialog or transaction that you do not know")) \
SIPSTATUS_ROW(482, loop_detected, "Loop Detected", rfc(3261, "21.4.20"), dialog_effect::dialog, next_step::stop, \
    description("The request has come back to a server that had already handled it with the same target, or the same " \
                "request has reached one device by two paths (a merged request). The routing is at fault and not the " \
                "callee."), \
    when_seen("Two servers that each take the other for the owner of a number, forwarding back to where the call " \
              "came from, an alias or DNS entry that leads in a circle; harmless when forked branches meet in one " \
              "phone."), \
    how_to_fix("Take the refused request from a trace at the server that answered, since the response no longer " \
               "shows the path: servers that recur in its Via list form the circle. Correct the rule there, since " \
               "repeating the request repeats the loop. Where it answers a merged request, let the other branch " \
               "decide."), \
    gist("the request has been here before"), \
    send_when("the request has reached you before with the same target, or has come by another path as well")) \
SIPSTATUS_ROW(483, too_many_hops, "Too Many Hops", rfc(3261, "21.4.21"), dialog_effect::dialog, next_step::change_request, \
    description("Max-Forwards has been used up before the request reached its target. Now and then the path is that " \
                "long; as a rule it runs in a circle that loop detection has not seen."), \
    when_seen("Circles through PBXs, SBCs and other back-to-back user agents, which hide the Via list that loop " \
              "detection needs, mutual call forwarding, or a device that begins with a Max-Forwards far below 70."), \
    how_to_fix("Take the refused request from a trace at the server that answered, look for hosts that recur in its " \
               "Via and Record-Route or, across back-to-back user agents, for the same call in their call records, " \
               "and break the circle. A retry makes sense only with a higher Max-Forwards, if the request began " \
               "below 70."), \
    gist("the request has passed more servers than Max-Forwards permits"), \
    send_when("you would have to forward the request and its Max-Forwards is 0")) \
SIPSTATUS_ROW(484, address_incomplete, "Address Incomplete", rfc(3261, "21.4.22"), dialog_effect::dialog, next_step::change_request, \
    description("The number or address is incomplete: more digits are needed before the call can be routed. With " \
                "overlap dialling that is no error but the request for the next digits."), \
    when_seen("Numbers dialled with digits missing (ISUP cause 28), phones or PBXs that dial before the user has " \
              "finished, and trunks with overlap dialling, where as a rule every INVITE but the last gets it (RFC " \
              "3578, 3.3)."), \
    how_to_fix("Send the whole number: lengthen the inter-digit timer, or correct the pattern in the dial plan. With " \
               "overlap dialling send a new INVITE with all digits so far and the same Call-ID and From tag (RFC " \
               "3578, 3.2); where only one end does overlap, switch it off there."), \
    gist("the number or address is incomplete"), \
    send_when("more digits are needed before you can route the call")) \
SIPSTATUS_ROW(485, ambiguous, "Ambiguous", rfc(3261, "21.4.23"), dialog_effect::dialog, next_step::stop, \
    description("The address fits several different users, and the server does not guess which. Contact may list " \
                "them; unlike the choices in a 300 they are not the same person."), \
    when_seen("Rarely: calls by surname or by part of an address to a company directory in which several people " \
              "match."), \
    how_to_fix("Let a person choose one of the addresses in Contact, since a device must not choose by itself; " \
               "without Contact, ask for the full address and call that. Operators who do not want to reveal who " \
               "exists configure the server to leave Contact out, or to answer 404 (RFC 3261, 21.4.23)."), \
    gist("the address fits several users"), \
    send_when("the address fits several users and you cannot tell which one is meant")) \
SIPSTATUS_ROW(486, busy_here, "Busy Here", rfc(3261, "21.4.24"), dialog_effect::transaction, next_step::retry_later, \
    description("The callee's device was reached and cannot or will not take another call at this place. Other " \
                "devices of the user, or voicemail, may still answer."), \
    when_seen("The user is on the phone without call waiting, or has pressed reject on a device that says busy; " \
              "limits on simultaneous calls at a line or trunk; ISUP cause 17 from a gateway."), \
    how_to_fix("Call again later, at the time in Retry-After if there is one, or try another address of the user; a " \
               "proxy may go on to voicemail. On the callee's side turn on call waiting or raise the call limit. " \
               "Send 600 in its place only when no other place can answer."), \
    gist("the callee is busy at this place"), \
    send_when("this device or line is busy and another place may still answer")) \
SIPSTATUS_ROW(487, request_terminated, "Request Terminated", rfc(3261, "21.4.25"), dialog_effect::transaction, next_step::stop, \
    description("The INVITE was ended before it had a final answer, by a CANCEL, a BYE or the time in its Expires. " \
                "The code answers the request that was ended, never the CANCEL, and by itself it is no error."), \
    when_seen("The caller hung up while it was ringing, a forking proxy cancelled the other phones once one had " \
              "answered, or a no-answer timer ran out. Every call record is full of it."), \
    how_to_fix("No fix needed. If calls end this way although nobody hung up, follow the CANCEL back hop by hop, " \
               "since its single Via names only the previous hop; read its Reason (SIP cause 200 means answered " \
               "elsewhere), and check the no-answer timers on the path. If no 487 follows a CANCEL, treat the INVITE " \
               "as ended after 64*T1."), \
    gist("the request was ended before it had a final answer"), \
    send_when("a CANCEL, a BYE or the time in Expires has ended a request that you have not answered yet")) \
SIPSTATUS_ROW(488, not_acceptable_here, "Not Acceptable Here", rfc(3261, "21.4.26"), dialog_effect::transaction, next_step::change_request, \
    description("The callee's side is willing but cannot support the session that was offered: codecs, encryption, " \
                "media or bandwidth. Warning should say what is wrong; the same offer may succeed at another place."), \
    when_seen("Codec lists that have nothing in common, SRTP against plain RTP, WebRTC demands at a classic phone, " \
              "IPv6 against IPv4; in a call a re-INVITE for video, fax or hold that the peer refuses."), \
    how_to_fix("Compare the SDP offer with Warning (304 and 305 are about media) and with any capabilities in the " \
               "body, and offer a codec and a transport that both sides have, or put a transcoding SBC in between. A " \
               "call whose re-INVITE was refused goes on as before."), \
    gist("the session as offered does not suit this place"), \
    send_when("this place cannot support the session offered; say why in Warning")) \
SIPSTATUS_ROW(489, bad_event, "Bad Event", rfc(6665, "8.3.2"), dialog_effect::usage, next_step::stop, \
    description("The server does not know the event package in Event, or the request has no Event at all. Other " \
                "packages may well work."), \
    when_seen("Phones that subscribe to message-summary, presence, dialog or a vendor's package, or publish their " \
              "presence, at a server without that feature, and a NOTIFY such as check-sync at a phone that does not " \
              "support it."), \
    how_to_fix("Check the spelling in Event and the packages in Allow-Events; enable the feature on the server, or " \
               "switch off message waiting, presence or busy lamps in the phone. In answer to a refresh or to a " \
               "NOTIFY it ends the subscription (RFC 6665, 4.1.2.2 and 4.2.2)."), \
    gist("the event package is not known"), \
    send_when("you do not know the event package in Event, or there is no Event; list yours in Allow-Events")) \
SIPSTATUS_ROW(491, request_pending, "Request Pending", rfc(3261, "21.4.27"), dialog_effect::transaction, next_step::retry_later, \
    description("Both sides wanted to change the session at the same time, or the peer has a request of its own " \
                "still open in this dialog. It is glare and no failure: the session stays as it was."), \
    when_seen("Crossing re-INVITEs or UPDATEs: both put the call on hold, a session refresh meets a change of codec, " \
              "an SBC renegotiates right after the answer and so does the phone."), \
    how_to_fix("Wait for a random time, then send it once more: 2.1 to 4 seconds if your side generated the Call-ID " \
               "(it placed the call), 0 to 2 seconds if the peer did (RFC 3261, 14.1). If it keeps coming back, find " \
               "the element that sends needless re-INVITEs and stop it."), \
    gist("both sides wanted to change the session at once"), \
    send_when("an INVITE or UPDATE in a dialog crosses one of your own")) \
SIPSTATUS_ROW(493, undecipherable, "Undecipherable", rfc(3261, "21.4.28"), dialog_effect::transaction, next_step::change_request, \
    description("The request has a body that was encrypted for a key which the recipient does not have or does not " \
                "want to use. The response may enclose the certificate to encrypt for."), \
    when_seen("Very rarely: S/MIME bodies made with an old certificate of the callee, or a call that was diverted to " \
              "somebody else's device."), \
    how_to_fix("Encrypt for the certificate in the response, once you have satisfied yourself that it is the " \
               "callee's; without one the callee cannot or will not take encrypted bodies (RFC 3261, 23.2). To send " \
               "the body in the clear is for the user to decide. Callees need their private key on each of their " \
               "devices."), \
    gist("the body is encrypted for a key that the recipient does not use"), \
    send_when("you cannot decrypt the body of the request; enclose your certificate")) \
SIPSTATUS_ROW(494, security_agreement_required, "Security Agreement Required", rfc(3329, "2.3.1"), dialog_effect::transaction, next_step::change_request, \
    description("The first server on the path, usually the outbound proxy, wants to agree on a security mechanism " \
                "before it handles the request, whose sender has offered sec-agree. Security-Server lists what that " \
                "server supports; the code also comes when the list repeated in Security-Verify was altered."), \
    when_seen("The first unprotected request with sec-agree in Require, Proxy-Require or Supported in networks that " \
              "use RFC 3329, and Security-Verify header fields that do not repeat the server's list exactly. A " \
              "client that does not mention sec-agree gets 421."), \
    how_to_fix("Of the mechanisms in Security-Server that you support (TLS, IPsec or digest) start the one with the " \
               "highest q, then send Security-Verify with the whole list, and sec-agree in Require and " \
               "Proxy-Require. If it comes again, compare the two lists, order and parameters included: a difference " \
               "may come from tampering on the way."), \
    gist("the two sides have to agree on a security mechanism first"), \
    send_when("the request offers sec-agree and must come by an agreed mechanism; list yours in Security-Server"))

#define SIPSTATUS_ROWS_5XX(SIPSTATUS_ROW) \
SIPSTATUS_ROW(500, server_internal_error, "Server Internal Error", rfc(3261, "21.5.1"), dialog_effect::transaction, next_step::retry_later, \
    description("Something unexpected went wrong inside the server; the request may be faultless. A proxy also turns " \
                "a 503 from behind it into this code, and any unknown 5xx is treated as this one."), \
    when_seen("Failed scripts and databases, dial plan errors, licences or media ports used up; gateways for ISUP " \
              "cause 111, 127 and any cause that has no mapping (RFC 3398, 7.2.4.1). Inside a dialog a CSeq lower " \
              "than the one before, or a second INVITE or UPDATE while the first has no final response (RFC 3261, " \
              "14.2; RFC 3311, 5.2)."), \
    how_to_fix("Search for the Call-ID in the log of the server that made the response; if a proxy made it, the real " \
               "cause is often a 503 from its next hop. Try again after some seconds, or when Retry-After says; " \
               "inside a dialog check that CSeq never goes back. For a malformed request send 400 instead, for a " \
               "refusal 403."), \
    gist("something went wrong inside the server"), \
    send_when("something unexpected keeps you from handling a request that may be faultless")) \
SIPSTATUS_ROW(501, not_implemented, "Not Implemented", rfc(3261, "21.5.2"), dialog_effect::usage, next_step::stop, \
    description("The server does not recognise the method and could not serve it for any user; a method that it " \
                "recognises but does not allow here is answered with 405. From a gateway to an INVITE it means that " \
                "the network behind does not offer the service asked for."), \
    when_seen("MESSAGE, INFO, PUBLISH or a method of a vendor's own at a simple device or gateway, a REFER at a " \
              "registrar that does not know it (RFC 3515, 2.5), and misspelt method names: they are case-sensitive. " \
              "Calls into ISDN that end with ISUP cause 29 or 79."), \
    how_to_fix("Do not repeat the request; use a method that the peer lists in Allow, for example in its answer to " \
               "OPTIONS. For an INVITE look at Reason for the ISUP cause and ask the gateway's operator which " \
               "service is missing. A proxy must relay methods it does not know (RFC 3261, 16.3), so if it refuses, " \
               "correct its routing script."), \
    gist("the server does not recognise the method"), \
    send_when("you do not recognise the method and could serve it for nobody")) \
SIPSTATUS_ROW(502, bad_gateway, "Bad Gateway", rfc(3261, "21.5.3"), dialog_effect::dialog, next_step::try_elsewhere, \
    description("A gateway or proxy has sent the request on and got back a response that it cannot use. The fault " \
                "lies behind the server that sent this code, at its next hop or further on, and not in the caller's " \
                "request."), \
    when_seen("Gateways when the line or PBX called is out of order (ISUP cause 27), and proxies that get malformed " \
              "responses from an old PBX or through equipment that garbles them. Inside a dialog, a Record-Route " \
              "that a proxy built wrongly (RFC 5057, 5.1)."), \
    how_to_fix("Trace what the server that sent it gets from its own next hop. Until that is repaired, route calls " \
               "another way. Inside a dialog every further request will fail too: give the dialog up and check what " \
               "the proxies on the path wrote into Record-Route (RFC 5057, 5.1)."), \
    gist("the next server gave a response that cannot be used"), \
    send_when("you are a gateway or proxy and the next server gave you a response that you cannot use")) \
SIPSTATUS_ROW(503, service_unavailable, "Service Unavailable", rfc(3261, "21.5.4"), dialog_effect::transaction, next_step::try_elsewhere, \
    description("This server cannot handle requests for the moment, being overloaded or in maintenance; another one " \
                "may. Retry-After says how long to spare it. Your own stack makes up this code when the transport " \
                "fails."), \
    when_seen("Overload, restarts, trunks without a free channel (ISUP cause 34), congested or failing networks " \
              "behind a gateway (38, 41, 42), refused TCP or TLS connections. Behind a proxy the caller sees 500 " \
              "instead, unless the proxy knows that all further requests would fare the same (RFC 3261, 16.7)."), \
    how_to_fix("Try the next server of the DNS records or the next trunk, and send this one nothing else until " \
               "Retry-After has passed; without Retry-After treat it as 500. If the trace does not show it, it is " \
               "your own transport error: check address, port, certificate and firewall."), \
    gist("the server can take no requests for the moment"), \
    send_when("you are overloaded or in maintenance and clients should spare you for a while")) \
SIPSTATUS_ROW(504, server_time_out, "Server Time-out", rfc(3261, "21.5.5"), dialog_effect::transaction, next_step::retry_later, \
    description("The server had to ask another system, such as a database, DNS or the next network, and got no " \
                "answer in time. Whether the callee is there has not been found out."), \
    when_seen("Slow look-ups (ENUM, number portability, LDAP, billing), gateways whose network does not answer (ISUP " \
              "cause 102), and UPDATEs that need the user's consent (RFC 3311, 5.2)."), \
    how_to_fix("Find the system that the server waited for, which its log should name; repair it, or give the query " \
               "a short timeout and the server a fallback. Callers may try later; after an UPDATE send a re-INVITE. " \
               "If it was only the callee who did not answer, 408 or 480 is the code to send."), \
    gist("a system that the server asked did not answer in time"), \
    send_when("you had to ask another system, such as a database or DNS, and it did not answer in time")) \
SIPSTATUS_ROW(505, version_not_supported, "Version Not Supported", rfc(3261, "21.5.6"), dialog_effect::transaction, next_step::stop, \
    description("The server does not support the SIP version in the request line. As SIP/2.0 is the only one there " \
                "is, the request line is most likely broken."), \
    when_seen("Hand-made or garbled request lines such as SIP/2.00 or SIP/1.0, scanners, and faulty test tools."), \
    how_to_fix("Look at the first line of the request as it arrives: it has to end in SIP/2.0, exactly so (RFC 3261, " \
               "7.1). Correct the client; there is no other version to fall back to."), \
    gist("the server does not support this version of SIP"), \
    send_when("the request line has a version that you do not support")) \
SIPSTATUS_ROW(513, message_too_large, "Message Too Large", rfc(3261, "21.5.7"), dialog_effect::transaction, next_step::change_request, \
    description("The message as a whole, with all its header fields, is longer than the server can handle. If the " \
                "body alone is the problem, 413 says so."), \
    when_seen("Proxies whose script refuses anything above a set length, often 2048 or 4096 bytes, and gateways or " \
              "small devices with fixed buffers. Hit by INVITEs that have grown on their way by Via, Record-Route, " \
              "History-Info, Identity and a long SDP."), \
    how_to_fix("If the server is yours, raise the length limit in its script or settings. Otherwise shorten the " \
               "message: fewer codecs and candidates, compact header field names; an SBC can strip what the next " \
               "network has no use for. A change from UDP to TCP cures lost fragments but seldom this limit."), \
    gist("the message is too long, counted with all its header fields"), \
    send_when("the message as a whole is longer than you can handle")) \
SIPSTATUS_ROW(555, push_notification_service_not_supported, "Push Notification Service Not Supported", rfc(8599, "8.1"), dialog_effect::transaction, next_step::change_request, \
    description("The network does not support the push notification service that the phone names in the pn-provider " \
                "parameter of its Contact, so it could not wake the phone for a call. It only answers REGISTER."), \
    when_seen("Mobile apps that register for push (RFC 8599) at a provider that has not set up Apple's, Google's or " \
              "the browser's service, or none at all. A provider that does not know RFC 8599 normally answers 200 " \
              "without sip.pns in Feature-Caps instead, and the phone is not woken either."), \
    how_to_fix("Ask what the network has: send a REGISTER with an empty pn-provider and no pn-prid, then read " \
               "sip.pns in Feature-Caps of the 200. Register for one of those services, or without push and with the " \
               "connection kept open. Operators: add the missing service to the push proxy."), \
    gist("the network does not support this push notification service"), \
    send_when("pn-provider of a REGISTER names a push notification service that you do not support")) \
SIPSTATUS_ROW(580, precondition_failure, "Precondition Failure", rfc(3312, "8"), dialog_effect::transaction, next_step::change_request, \
    description("The side that got the SDP offer, mostly the callee, cannot or will not meet a precondition in it, " \
                "usually that bandwidth be reserved before the phone rings. SDP in the response should mark the one " \
                "that failed."), \
    when_seen("Mobile calls whose radio or network resources could not be reserved (RFC 3312), and calls from such " \
              "networks to devices that refuse mandatory preconditions."), \
    how_to_fix("Look in the SDP of the response for the a=des line marked failure, or unknown if the peer does not " \
               "know that type of precondition (RFC 3312, 9). Offer again with it optional or left out if the call " \
               "can do without; otherwise find out why the reservation fails on that side."), \
    gist("a precondition in the offer cannot be met"), \
    send_when("you cannot or will not meet a precondition in the offer; mark it in the SDP of the response"))

#define SIPSTATUS_ROWS_6XX(SIPSTATUS_ROW) \
SIPSTATUS_ROW(600, busy_everywhere, "Busy Everywhere", rfc(3261, "21.6.1"), dialog_effect::transaction, next_step::retry_later, \
    description("The callee is busy and no other place will take the call, no second phone and no voicemail. Proxies " \
                "stop searching and cancel what is still ringing; 486 would have spoken for one device only."), \
    when_seen("Servers that know all devices of the user to be busy, and proxies whose branches have all answered " \
              "486 (RFC 4412, 4.6.6; RFC 3261, 16.7 has them forward a 486). Often by mistake, from phones that know " \
              "only of themselves."), \
    how_to_fix("Call later, at the time in Retry-After if there is one; other addresses of this user will not help. " \
               "If voicemail or another phone should have taken the call, have the device send 486, so that the " \
               "search goes on."), \
    gist("the callee is busy and no other place will answer"), \
    send_when("the user is busy and you know that no other place, not even voicemail, will take the call")) \
SIPSTATUS_ROW(603, decline, "Decline", rfc(3261, "21.6.2"), dialog_effect::transaction, next_step::stop, \
    description("The callee was reached and explicitly does not want, or is not able, to take part; the reason is " \
                "kept private. It holds for all devices of the user, so the search ends."), \
    when_seen("The user has pressed reject, an SBC or a blocking service refuses the call (in the USA with the " \
              "phrase Network Blocked), or a new usage inside a dialog, such as a REFER, is refused (RFC 5057, 5.6)."), \
    how_to_fix("Do not redial by machine; only a Retry-After invites a later call. If no person rejected it, read " \
               "Reason and the phrase for the service that did, and take it up with that service. A phone that " \
               "speaks for itself alone should send 486 or 480."), \
    gist("the callee declines for all places"), \
    send_when("the user refuses the call and no other place should take it")) \
SIPSTATUS_ROW(604, does_not_exist_anywhere, "Does Not Exist Anywhere", rfc(3261, "21.6.3"), dialog_effect::dialog, next_step::stop, \
    description("A server that can speak for all places knows that this user does not exist anywhere. That ends the " \
                "search at once, where a 404 would have let it go on."), \
    when_seen("Rarely, from servers that hold the whole directory or numbering plan. Some PBXs and gateways send it " \
              "for any number they do not know, and some blocking services to make callers drop the number from " \
              "their lists (RFC 8688, 1)."), \
    how_to_fix("Correct or delete the address: no other server will find the user. If the user does exist, either " \
               "the server claims more than it can know and should send 404, so that other branches are tried, or it " \
               "blocks the call under a false name, for which 608 is the code."), \
    gist("the user exists nowhere"), \
    send_when("you can speak for all places and the user exists at none")) \
SIPSTATUS_ROW(606, not_acceptable_anywhere, "Not Acceptable", rfc(3261, "21.6.4"), dialog_effect::transaction, next_step::change_request, \
    description("The user would like to talk, but none of the user's devices can support the session as described: " \
                "wrong media, too much bandwidth, an addressing style that does not fit. What 488 says of one place, " \
                "this says of all."), \
    when_seen("Rarely: devices that know of all the others of their user, and invitations into a running conference " \
              "whose terms are fixed. Often sent where 488 is meant."), \
    how_to_fix("Read Warning and any capabilities in the body; the caller decides whether to call again with another " \
               "offer, such as audio alone or a common codec. A device that speaks for itself alone should send 488, " \
               "as a 606 stops all other branches."), \
    gist("the session as offered suits none of the callee's places"), \
    send_when("the user would talk but you know that no place can support the session offered")) \
SIPSTATUS_ROW(607, unwanted, "Unwanted", rfc(8197, "4"), dialog_effect::transaction, next_step::stop, \
    description("The called user, or a block list on the user's own device, has marked this call or message as " \
                "unwanted, as with the spam button of a mailbox. It is the callee's side that speaks; where a " \
                "service in the network rejects the call, 608 is the code."), \
    when_seen("Phones and apps with a button to report unwanted calls (RFC 8197). The callee's provider may block " \
              "later calls from the same number because of it."), \
    how_to_fix("Stop calling this number. If the call was legitimate, reach the user some other way, such as by " \
               "mail, and ask for the mark to be removed: signalling cannot do it (RFC 8197, 4). If many users " \
               "answer like this, look into how the number is used and whether others are spoofing it."), \
    gist("the called user does not want calls like this one"), \
    send_when("the called user has marked the call as unwanted")) \
SIPSTATUS_ROW(608, rejected, "Rejected", rfc(8688, "3.1"), dialog_effect::transaction, next_step::stop, \
    description("A machine between caller and callee, such as the analytics of a provider, has rejected the call as " \
                "presumably unwanted; as a rule the callee's phone never got it. Call-Info normally points to a " \
                "signed jCard that says whom to turn to."), \
    when_seen("Spam and robocall blocking at providers (RFC 8688), on calls from numbers with a bad reputation or " \
              "whose identity cannot be verified."), \
    how_to_fix("Open the jCard that Call-Info gives with purpose=jwscard, check its signature and that its iat is " \
               "recent, and contact the operator named there; without Call-Info ask the callee's provider. A retry " \
               "is pointless until then. If the user rejected the call, send 603 instead, or 607 if the user marked " \
               "it as unwanted."), \
    gist("a machine on the way has rejected the call as presumably unwanted"), \
    send_when("you are an intermediary whose analysis rejects the call; point to a contact in Call-Info"))

#define SIPSTATUS_ROWS_PAIRS(SIPSTATUS_ROW) \
SIPSTATUS_ROW(100, 180, \
    difference("100 comes from the next server and is news about the request; 180 comes from the far end and is news " \
               "about the person. A trace that stops at 100 does not show that the call reached any phone; one that " \
               "stops at 180 shows that a user agent claimed to be alerting the callee."), \
    send_left("Send 100 from any stateful hop that needs more than 200 ms for its answer to the INVITE, and put no To " \
              "tag of your own into it."), \
    send_right("Send 180 only as the user agent that alerts the user, with a To tag; a proxy may not add that tag and " \
               "therefore cannot make one.")) \
SIPSTATUS_ROW(100, 183, \
    difference("100 gets no further than the nearest stateful proxy, opens no dialog and can never be sent reliably. " \
               "183 travels on to the caller with a To tag, opens an early dialog, may bring SDP, and restarts Timer C " \
               "at every proxy on its way, which 100 does not."), \
    send_left("Send 100 to quiet retransmissions, never to keep a slow call set-up alive: Timer C of the proxies runs " \
              "on regardless."), \
    send_right("Send 183 when the news is meant for the caller, such as early media, and repeat it every minute while " \
               "a long set-up lasts.")) \
SIPSTATUS_ROW(180, 182, \
    difference("180 says that somebody is being alerted, 182 that nobody is yet, because the call waits for its turn. " \
               "At a gateway to the telephone network 180 becomes subscriber free and starts ringback; 182 does " \
               "neither, so a queue has to bring its own tone or music."), \
    send_left("Send 180 when a phone rings for this very call, also after a 182 as soon as the queue has found " \
              "somebody to take it."), \
    send_right("Send 182 while the call only waits; put its place or the waiting time into the reason phrase and send " \
               "another when that changes.")) \
SIPSTATUS_ROW(180, 183, \
    difference("180 asserts that the user is being alerted and lets the caller's side make ringback itself; 183 " \
               "asserts no such thing and mostly announces sound from the far side. Whether there is early media is " \
               "told by SDP and RTP, not by the code, as either may carry SDP."), \
    send_left("Send 180 when the device alerts its user; a gateway does so when the ACM says subscriber free."), \
    send_right("Send 183 when you have media or news but do not know that anybody is being alerted; a gateway waits " \
               "with it for the ACM.")) \
SIPSTATUS_ROW(181, 182, \
    difference("181 says that the call goes elsewhere, 182 that it stays and waits. After a 181 expect another party " \
               "or a mailbox to answer, after a 182 the party that was dialled, only later."), \
    send_left("Send 181 at the moment when the call leaves the dialled destination for another, unless the diversion " \
              "is to stay hidden."), \
    send_right("Send 182 when the destination stays and only time has to pass, and repeat it every minute so that no " \
               "proxy cancels the waiting call.")) \
SIPSTATUS_ROW(181, 302, \
    difference("Both are call forwarding; the question is who does the work: with 181 the server takes the call on " \
               "itself and the INVITE stays open, with 302 the INVITE is over and the caller, or a proxy that follows " \
               "redirections, has to send a new one. Where neither does, a 302 loses the call."), \
    send_left("Send 181 as mere news while you forward the call yourself, as a B2BUA or user agent; a plain proxy " \
              "cannot make one, and the final response still comes through you."), \
    send_right("Send 302 when you want to be out of the call and trust the other side to follow the address in " \
               "Contact.")) \
SIPSTATUS_ROW(182, 480, \
    difference("In both cases nobody can take the call now: 182 keeps the caller's place and leaves the INVITE open, " \
               "480 hands the call back, and whoever redials starts afresh. A forking proxy passes 182 on at once but " \
               "holds 480 back while other branches are open."), \
    send_left("Send 182 only when something really holds the call in a queue, and again every minute, as proxies may " \
              "cancel after three silent minutes."), \
    send_right("Send 480 when nothing will hold the call; give the cause in the reason phrase and a better time, if " \
               "you know one, in Retry-After.")) \
SIPSTATUS_ROW(183, 199, \
    difference("183 can open an early dialog, 199 closes one, and the INVITE outlives both. With an unknown To tag a " \
               "183 creates a dialog while an unreliable 199 is thrown away; a device that has never heard of 199 " \
               "takes it for a 183 and thus for progress."), \
    send_left("Send 183 when a branch has progress or media to report; the caller needs no option tag for it."), \
    send_right("Send 199 as a forking proxy that holds back a branch's failure, if the caller has 199 in Supported " \
               "and no 100rel in Require; take the ended dialog's To tag and put the failure's code into Reason.")) \
SIPSTATUS_ROW(200, 202, \
    difference("200 is a result, 202 a receipt. For a MESSAGE 200 lets the sender assume delivery and 202 only that a " \
               "relay or gateway holds the text; for SUBSCRIBE and REFER there is no difference left, and the NOTIFY " \
               "tells what became of the request."), \
    send_left("Send 200 to every SUBSCRIBE and REFER that you accept, even if its outcome is still open, and to a " \
              "MESSAGE that has reached its recipient."), \
    send_right("Send 202 only to a MESSAGE that you keep for later or carry over into a network that is not SIP.")) \
SIPSTATUS_ROW(200, 487, \
    difference("After a CANCEL two requests want an answer: 200 is for the CANCEL, 487 for the INVITE that it stopped, " \
               "so look at CSeq before you judge. A 200 whose CSeq says INVITE means that the callee was faster: the " \
               "call is up and takes an ACK and a BYE to end."), \
    send_left("Send 200 to every CANCEL that matches a transaction, even if its final response has already gone out " \
              "and nothing is left to stop."), \
    send_right("Send 487 to an INVITE that a CANCEL, a BYE or its own Expires has caught unanswered, and never to the " \
               "CANCEL itself.")) \
SIPSTATUS_ROW(202, 204, \
    difference("What differs is the NOTIFY: a 202 to a SUBSCRIBE is an old way of saying 200, and a NOTIFY follows; " \
               "after a 204 none does, as the subscriber has shown an entity-tag for the state it already holds. The " \
               "subscription lives on; its next NOTIFY comes when the state changes."), \
    send_left("Send 202 to no SUBSCRIBE, first or refresh (RFC 6665, 8.3.1): answer 200 and let the NOTIFY " \
              "follow."), \
    send_right("Send 204 only within an established dialog and only if Suppress-If-Match holds the current entity-tag " \
               "or an asterisk.")) \
SIPSTATUS_ROW(300, 302, \
    difference("300 is a menu, 302 a forwarding order: with 300 somebody on the caller's side may pick one of several " \
               "places, with 302 the device should just go on. The number of contacts does not tell them apart, as a " \
               "302 may list several to be tried in turn."), \
    send_left("Send 300 when the places differ in a way that only the caller can weigh, such as desk, mobile and " \
              "mailbox."), \
    send_right("Send 302 when a device can go through the addresses by itself, in the order of their q values, and the " \
               "first that answers will do.")) \
SIPSTATUS_ROW(301, 302, \
    difference("The difference is what the caller remembers: after a 301 the new address replaces the old one in " \
               "directories and caches, after a 302 the next call begins at the old address again, unless an expiry " \
               "time allows the new one to be cached for so long."), \
    send_left("Send 301 only if the old address will never be wanted again, because callers that obey it will stop " \
              "asking you."), \
    send_right("Send 302 for anything that can end, such as forwarding set on a phone or a gateway chosen for one " \
               "call; add expires if callers may reuse it.")) \
SIPSTATUS_ROW(302, 305, \
    difference("302 changes the destination, 305 only the way: after 302 the Contact becomes the new Request-URI, " \
               "while the Contact of a 305 is a proxy through which the same callee is to be reached, for this one " \
               "request and no longer."), \
    send_left("Send 302 when another URI is to take the place of the dialled one; redirect servers and registrars may " \
              "do so as well as phones."), \
    send_right("Send 305 only as a user agent that takes this request by way of the named proxy alone; proxies and " \
               "redirect servers never do.")) \
SIPSTATUS_ROW(380, 503, \
    difference("380 is about what was asked for, 503 about who was asked: after 380 the client needs another kind of " \
               "service, the one in the body, whereas after 503 the unchanged request should go to the next server. A " \
               "proxy can pass 380 on, but turns a lone 503 into a 500 unless it cannot serve anybody."), \
    send_left("Send 380 only to clients that are known to understand your body, since RFC 3261 defines no format for " \
              "it."), \
    send_right("Send 503 when the trouble is your own and meets every request alike; with Retry-After it keeps the " \
               "client's whole traffic away from you.")) \
SIPSTATUS_ROW(400, 420, \
    difference("400 says that the request could not be read, 420 that it was read well and demands too much. 420 " \
               "brings its own remedy, the list in Unsupported, so a device can retry without its user, and a forking " \
               "proxy should prefer it to a 400."), \
    send_left("Send 400 when syntax or a mandatory field is broken, and name that field in the reason phrase; an " \
              "unknown one is to be ignored."), \
    send_right("Send 420 only for tags in Require, or as a proxy in Proxy-Require; a tag in Supported is an offer and " \
               "no ground for refusal.")) \
SIPSTATUS_ROW(400, 424, \
    difference("With a 424 the SIP message is in order and only the location that it conveys is bad: Geolocation-Error " \
               "tells the defect, and the body may hand back the location to use. A client that does not know 424 " \
               "takes it for a 400 and will look for a syntax error that is not there."), \
    send_left("Send 400 when the message itself is malformed, so that a better location would not save it."), \
    send_right("Send 424 only to a request with Geolocation, if no location in it will do or you know a better one; a " \
               "defect that you can live with goes into Geolocation-Error of the 200.")) \
SIPSTATUS_ROW(400, 481, \
    difference("400 finds fault with the message, 481 with where or when it arrives: every field is sound, but this " \
               "side has no such call or subscription, because it ended there, was lost in a restart, or the request " \
               "went to another server than before. A re-INVITE that gets 400 leaves the call standing."), \
    send_left("Send 400 when the request is broken whatever dialog it names, and leave that dialog as it was."), \
    send_right("Send 481 when the request reads well but its tags and Call-ID match no dialog of yours, or a CANCEL no " \
               "transaction.")) \
SIPSTATUS_ROW(401, 403, \
    difference("401 asks who you are, 403 has decided against you. A first 401 is routine and the device answers it " \
               "with its password; a 403 after that means that the server believes the credentials and still says no " \
               "or, at some registrars, that the password is wrong, so look at the account and not at the phone's " \
               "retries."), \
    send_left("Send 401 as long as the right credentials would open the door, always with a challenge in " \
              "WWW-Authenticate."), \
    send_right("Send 403 when you know who asks and refuse, as a registrar does to a user who may not change that " \
               "address's bindings.")) \
SIPSTATUS_ROW(401, 407, \
    difference("The code tells who asks: 401 the one that would answer the request itself, 407 a proxy that would pass " \
               "it on. Go by the header fields all the same, since a proxy that forks merges the challenges of all " \
               "branches, and one response may hold both kinds, each to be answered."), \
    send_left("Send 401 if the request ends with you, as registrar, redirect server, phone or B2BUA; look for the " \
              "reply in Authorization."), \
    send_right("Send 407 if you are a proxy, which must not use 401; pass the 407 of others upstream and never add " \
               "credentials yourself.")) \
SIPSTATUS_ROW(403, 404, \
    difference("404 is about the address, 403 about permission: after 404 another number may work from the same phone, " \
               "after 403 the same number may work for somebody else. Inside a call 403 fails a single request, " \
               "whereas 404 says that the dialog's remote target is wrong and ends it."), \
    send_left("Send 403 when you serve the address but a rule forbids the request; also if you reject it because To " \
              "names somebody else."), \
    send_right("Send 404 when the Request-URI names nobody whom you serve; a registrar does so when the address in To " \
               "is not valid in its domain.")) \
SIPSTATUS_ROW(403, 433, \
    difference("433 tells the caller the reason and the way out: with the identity shown, and only if the user agrees, " \
               "the call may be tried again. 403 tells neither, which makes it the right code when nobody is to learn " \
               "that the callee refuses anonymous calls."), \
    send_left("Send 403 when a visible identity would not help either, or when the callee's rule on anonymous calls " \
              "has to stay private."), \
    send_right("Send 433 only if the caller hides on purpose, by an anonymous From or by Privacy; an identity that " \
               "merely cannot be verified is no case for it.")) \
SIPSTATUS_ROW(403, 470, \
    difference("470 is a refusal that the sender can have lifted: once the recipients in Permission-Missing are added " \
               "to the relay's list and agree, the same request passes. 403 comes from a rule of the server itself, " \
               "and no recipient's consent changes it."), \
    send_left("Send 403 when the sender may not use the list service at all, whoever the recipients are."), \
    send_right("Send 470 only for a request that brings its own URI list, and then relay to nobody, not even to those " \
               "who have agreed.")) \
SIPSTATUS_ROW(403, 603, \
    difference("403 is the rule of one server, 603 the word of the callee. When one branch of a forked call says 403 " \
               "the other phones ring on; when it says 603 the proxy should cancel them, must try nobody else, and " \
               "reports 603 unless somebody has answered meanwhile."), \
    send_left("Send 403 when policy refuses; a gateway sends it for ISUP cause 21, and may make it 603 if the cause " \
              "location is user."), \
    send_right("Send 603 only if the user has refused and you know that nothing else, voice mail included, will take " \
               "the call; a registrar never sends it.")) \
SIPSTATUS_ROW(404, 410, \
    difference("404 means nobody of that name here, which may be a typing error; 410 means that there was somebody and " \
               "that nobody will come back. Retry-After is provided for in 404 and not in 410; towards the telephone " \
               "network they stay apart as cause 1 and cause 22."), \
    send_left("Send 404 for an address that never was, and whenever you cannot tell whether its absence is permanent."), \
    send_right("Send 410 only if the address was in use, is closed for good and has no successor that you could name " \
               "in a 301.")) \
SIPSTATUS_ROW(404, 480, \
    difference("404 denies that there is such a user in this domain; 480 knows the user, who is unreachable or wants " \
               "no calls for the moment, so the same call may work in an hour. Inside a call both end something: 404 " \
               "the whole dialog, 480 the usage that the request belongs to."), \
    send_left("Send 404 when the domain has no such user, and to nobody whom you merely cannot reach at present."), \
    send_right("Send 480 when the user exists but has no device registered or wants no calls now; say which in the " \
               "reason phrase, and a better time in Retry-After.")) \
SIPSTATUS_ROW(404, 484, \
    difference("After 404 more digits are of no use, after 484 they may be all that is missing: a client in overlap " \
               "dialling sends new INVITEs with longer numbers until it no longer gets 484. A dial plan that says 404 " \
               "to the beginning of a valid number may therefore end the dialling too early."), \
    send_left("Send 404 when no number begins like this, or when the number is complete and unknown; a gateway sends " \
              "it for ISUP cause 1."), \
    send_right("Send 484 when the number could be the beginning of a valid one; a gateway sends it for ISUP cause 28.")) \
SIPSTATUS_ROW(404, 604, \
    difference("404 speaks for one server, 604 for the whole world: a forking proxy that gets 404 on one branch waits " \
               "for the others, while a 604 makes it cancel them, try nobody else and report 604 unless somebody has " \
               "answered meanwhile."), \
    send_left("Send 404 in nearly every case, as a server rarely knows more than its own domain; a registrar has no " \
              "other choice."), \
    send_right("Send 604 only with authoritative knowledge that the user exists nowhere, never because your own table " \
               "has no entry.")) \
SIPSTATUS_ROW(405, 501, \
    difference("405 is about the address, 501 about the server: with 405 the method is known but not allowed here, " \
               "and Allow tells what is; with 501 the server has never heard of the method and serves it for nobody. " \
               "Towards the telephone network they are causes 63 and 79."), \
    send_left("Send 405 when you recognise the method but do not support or allow it for this Request-URI, always " \
              "with Allow."), \
    send_right("Send 501 when you do not recognise the method and could serve it for no user; a proxy forwards a " \
               "method that it does not know.")) \
SIPSTATUS_ROW(406, 415, \
    difference("They look in opposite directions: 415 complains about the body that came with the request, 406 about " \
               "the one that would go back in the response. So look at Content-Type, Content-Encoding and " \
               "Content-Language of the request after 415, and at its Accept after 406."), \
    send_left("Send 406 when you can answer in none of the formats that Accept of the request lists."), \
    send_right("Send 415 when you cannot read the body of the request by its type, encoding or language, and list " \
               "what you can read in Accept, Accept-Encoding or Accept-Language.")) \
SIPSTATUS_ROW(406, 488, \
    difference("406 is about the format of the body in the response, 488 about what the offer says: codecs, " \
               "addresses, bandwidth. A call whose codec lists have nothing in common deserves 488 with a Warning; " \
               "one that gets 406 makes the caller search in Accept in vain."), \
    send_left("Send 406 when Accept of the request leaves you no format for the body of your response; an SDP offer " \
              "that does not suit you is no case for it."), \
    send_right("Send 488 when you can read the offer and reject it at this place, and say why in Warning.")) \
SIPSTATUS_ROW(406, 606, \
    difference("Both are called Not Acceptable on the wire, so go by the number. 406 concerns the format of an answer " \
               "at one server; 606 says that the user wants to talk but that the session offered suits none of the " \
               "user's places, and a forking proxy cancels all other branches."), \
    send_left("Send 406 when no format listed in Accept of the request is one in which you can answer."), \
    send_right("Send 606 when you know that no place of the user can support the session offered; if you speak for " \
               "one device alone, 488 is right.")) \
SIPSTATUS_ROW(408, 480, \
    difference("408 is silence, 480 is an answer: after 408 nobody knows whether the callee was reached, and a client " \
               "makes it up by itself when its timer runs out; 480 comes from somebody who knows that the callee " \
               "cannot take the call now. A gateway sends 408 for cause 18 and 480 for causes 19 and 20."), \
    send_left("Send 408 only to an INVITE, when no final response could be had in time."), \
    send_right("Send 480 when you know that the callee is not available; it also fits a phone that rang and was not " \
               "answered.")) \
SIPSTATUS_ROW(408, 504, \
    difference("The question is who was late: 408 means that this request got no answer in time, 504 that an external " \
               "server which had to be asked on the way, such as a database, did not answer. A 504 in a trace " \
               "therefore points behind the server that sent it."), \
    send_left("Send 408 when the SIP request itself has waited too long for a response, and only to an INVITE."), \
    send_right("Send 504 when something that you had to ask, such as a database, kept silent; for a next SIP hop that " \
               "never answered a proxy sends 408.")) \
SIPSTATUS_ROW(413, 513, \
    difference("413 measures the body, 513 the whole message: after 413 the client can send the request again with a " \
               "smaller body or none, after 513 header fields such as Record-Route, Identity or Path may be what has " \
               "to shrink. Only 413 can be temporary and then comes with Retry-After."), \
    send_left("Send 413 when the body is larger than you will take, with Retry-After if that is going to change."), \
    send_right("Send 513 when the message as a whole exceeds your buffers and neither body nor Request-URI alone is " \
               "the reason.")) \
SIPSTATUS_ROW(414, 513, \
    difference("414 names the part that is too long, the Request-URI, while 513 says that the message is too long as " \
               "a whole. After 414 look for parameters and embedded header fields that a redirection, a script or a " \
               "conference server has put into the URI."), \
    send_left("Send 414 when only the Request-URI is longer than you are willing to interpret."), \
    send_right("Send 513 when the sum is too much, such as many header fields or a long route; a body that is too " \
               "large by itself gets 413.")) \
SIPSTATUS_ROW(415, 488, \
    difference("415 cannot read the body, 488 has read it and says no. An offer in a format other than SDP, or one " \
               "wrapped in S/MIME, may bring 415 with Accept; SDP with the wrong codecs brings 488 with Warning. " \
               "After 415 change the format, encoding or language of the body, after 488 change the offer."), \
    send_left("Send 415 when you do not understand the type, encoding or language of a body that you must process, " \
              "and list those that you do."), \
    send_right("Send 488 when the session description is readable and cannot be supported here, with a Warning that " \
               "says what is wrong.")) \
SIPSTATUS_ROW(420, 421, \
    difference("They are mirror images: with 420 the client demands an extension that the server lacks, with 421 the " \
               "server demands one that the client has not offered. So after 420 leave out of Require what " \
               "Unsupported lists, and after 421 put into Supported what Require of the response lists, if you have " \
               "it."), \
    send_left("Send 420 when a tag in Require, or for a proxy in Proxy-Require, is unknown to you; list it in " \
              "Unsupported."), \
    send_right("Send 421 only if you cannot serve the client at all without the extension; otherwise process the " \
               "request without it.")) \
SIPSTATUS_ROW(421, 494, \
    difference("Both may ask for a security agreement. 421 goes to a client that has not even said that it supports " \
               "sec-agree, 494 to one that has named sec-agree and must now choose a mechanism from Security-Server; " \
               "after that it repeats the server's list in Security-Verify."), \
    send_left("Send 421 when the extension you need is missing in the request; if that is sec-agree, add " \
              "Security-Server."), \
    send_right("Send 494 when a request names sec-agree in Require, Proxy-Require or Supported and comes unprotected, " \
               "or when its Security-Verify differs from your list; put that list into Security-Server.")) \
SIPSTATUS_ROW(422, 423, \
    difference("Both say that a time is too short, and differ in whose: 422 means the session timer of a call, so " \
               "raise Session-Expires to Min-SE; 423 means a registration, subscription or publication, so raise its " \
               "expiry to Min-Expires. A phone can retry after either without asking its user."), \
    send_left("Send 422 to an INVITE or UPDATE that has timer in Supported and a Session-Expires below your minimum, " \
              "which goes into Min-SE; a proxy may do so as well."), \
    send_right("Send 423 to a REGISTER, SUBSCRIBE or PUBLISH whose expiry is above 0 and below your minimum, which " \
               "goes into Min-Expires; for the first two it must also be under an hour.")) \
SIPSTATUS_ROW(428, 436, \
    difference("428 misses a signature that it can use, 436 cannot get at the certificate that would verify it. After " \
               "428 look at the authentication service on the caller's side: it has not signed, or has signed in a " \
               "form not supported here. After 436 look at the URL in the info parameter of Identity, which the " \
               "verifier must be able to reach."), \
    send_left("Send 428 when your policy demands a signed identity and the request has none, or none whose ppt you " \
              "support."), \
    send_right("Send 436 when the certificate can be had for none of the Identity header fields in the request.")) \
SIPSTATUS_ROW(430, 439, \
    difference("430 happens on the way to a phone, 439 on the phone's way to registering: with 430 an edge proxy " \
               "reports that one connection to the phone is gone, and the proxy behind it tries another flow; with " \
               "439 the registrar tells a phone that its first proxy does not know outbound. A phone should never see " \
               "a 430."), \
    send_left("Send 430 as an edge proxy to the proxy that chose this flow, when the flow token is good but the " \
              "connection has gone."), \
    send_right("Send 439 as a registrar when the phone asks for outbound, by reg-id and by outbound in Supported, and " \
               "its first hop has put no ob parameter into Path.")) \
SIPSTATUS_ROW(436, 437, \
    difference("436 could not fetch the certificate, 437 has it and does not accept it. The first is mostly a matter " \
               "of web servers and firewalls and may pass by itself; the second lasts until somebody changes the " \
               "issuer, the algorithm or the list of trusted authorities."), \
    send_left("Send 436 when fetching fails for the credentials of all Identity header fields."), \
    send_right("Send 437 when you hold the credential of at least one Identity header field but do not trust its " \
               "issuer, or do not support its algorithm.")) \
SIPSTATUS_ROW(437, 438, \
    difference("437 rejects the signer, 438 the signature: after 437 another certificate is needed, after 438 the " \
               "certificate may be fine while the signed text does not match the request, often because something on " \
               "the way has changed To, From or Date. Sending the full form of the PASSporT may help after a 438 to " \
               "the compact form."), \
    send_left("Send 437 when you do not trust the authority that issued the credential, or do not support the " \
              "algorithm it was signed with."), \
    send_right("Send 438 when no Identity header field holds a valid PASSporT that you support, and your policy " \
               "rejects broken signatures.")) \
SIPSTATUS_ROW(440, 483, \
    difference("483 limits how deep a request may travel, 440 how wide it may fork: Max-Forwards counts the hops " \
               "along one path and Max-Breadth the branches that are open at the same time. A loop runs into 483; a " \
               "user with more devices than the breadth allows runs into 440."), \
    send_left("Send 440 as a proxy that has more targets than Max-Breadth permits and can neither try them in turn " \
              "nor redirect."), \
    send_right("Send 483 when Max-Forwards has come down to 0 and the request still has to go on.")) \
SIPSTATUS_ROW(469, 489, \
    difference("Both refuse a package, of two different kinds: 469 an Info Package in an INFO, listed in Recv-Info; " \
               "489 an event package in a SUBSCRIBE, NOTIFY or PUBLISH, listed in Allow-Events. 469 leaves the call " \
               "as it was, while 489 in answer to a refresh or a NOTIFY ends the subscription."), \
    send_left("Send 469 to an INFO whose Info Package you have not announced, with Recv-Info."), \
    send_right("Send 489 when you do not know the package in Event, or Event is missing, and list yours in " \
               "Allow-Events.")) \
SIPSTATUS_ROW(480, 486, \
    difference("486 says that the line is in use, 480 that the callee is not available for another reason: not logged " \
               "in, do not disturb, no answer. A PBX that offers callback on busy acts upon 486, and voicemail often " \
               "plays another greeting for each. Towards the telephone network 486 becomes cause 17 and 480 cause 18."), \
    send_left("Send 480 when the callee is known and cannot be reached, does not answer or wants no calls; say why in " \
              "the reason phrase."), \
    send_right("Send 486 when a device was reached and takes no further call; others of the user may still be tried.")) \
SIPSTATUS_ROW(480, 503, \
    difference("480 is about one user, 503 about one server. After 480 another route leads to the same absent person; " \
               "after 503 the client should send the request to the next server, and with Retry-After spare this one " \
               "all its requests. A 503 that only means an unregistered phone takes a healthy trunk out of service."), \
    send_left("Send 480 when your server is well and the callee is not there."), \
    send_right("Send 503 when you can take no request at all for a time, whoever it is for.")) \
SIPSTATUS_ROW(481, 487, \
    difference("487 is the normal end of an INVITE that was cancelled; 481 says that there was nothing to act upon. " \
               "So a CANCEL that comes too early or to the wrong server gets 481, while one that works gets 200 and " \
               "the INVITE 487. A 481 inside a call means that this server does not know it: the peer has lost it, or " \
               "the request went to the wrong one."), \
    send_left("Send 481 to a request whose dialog, or to a CANCEL whose transaction, you do not know."), \
    send_right("Send 487 to the INVITE that a CANCEL, a BYE or its own Expires has ended before it was answered.")) \
SIPSTATUS_ROW(482, 483, \
    difference("482 recognises the loop, 483 only counts: with 482 the same request has come back, or has arrived " \
               "twice by different paths of a fork, and with 483 it has used up its hops, in a loop or on a path that " \
               "is merely long. A 483 is usually a loop that nobody has detected."), \
    send_left("Send 482 when the request is one that you have already handled with the same target, or a merged one."), \
    send_right("Send 483 when Max-Forwards is 0 and you would have to forward the request.")) \
SIPSTATUS_ROW(484, 485, \
    difference("484 has too few digits to go on, 485 has a complete address that fits several users. A device can go " \
               "on after 484 by itself as digits arrive; after 485 a person has to choose, from the list in Contact " \
               "if there is one."), \
    send_left("Send 484 when more digits would make the number valid."), \
    send_right("Send 485 when a name is complete but several users bear it; a server can be set to say 404, or to " \
               "hide the list.")) \
SIPSTATUS_ROW(486, 487, \
    difference("Who ended the call attempt? 486 means the callee's side, which is busy; 487 the caller's side, a " \
               "proxy that sent CANCEL, or the Expires of the INVITE. In a forked call that was answered elsewhere " \
               "the other phones say 487, and none of them was busy."), \
    send_left("Send 486 when the callee's device takes no further call."), \
    send_right("Send 487 when a CANCEL, a BYE or its own Expires has ended the INVITE, never because the user has " \
               "pressed reject.")) \
SIPSTATUS_ROW(486, 600, \
    difference("The difference is what happens to the user's other phones: after 486 the proxy lets them ring on and " \
               "may go to voicemail, after 600 it cancels all of them and tries nobody else. Busy at this desk is " \
               "486; 600 takes knowledge that no phone usually has."), \
    send_left("Send 486 whenever a device speaks for itself, as a desk phone, a softphone or a line at its call limit " \
              "does; a trunk without a free channel sends 503."), \
    send_right("Send 600 only if you know that no other end point, voicemail included, will take the call, and the " \
               "user does not mind being called busy.")) \
SIPSTATUS_ROW(486, 603, \
    difference("486 is a line that is in use, 603 is a person who said no, for every device at once: the proxy stops " \
               "the other phones and does not go on to voicemail. A phone whose reject button sends 603 therefore " \
               "silences all of them; 486 or 480 would leave them ringing."), \
    send_left("Send 486 when this device is in use, or its user rejects the call here and others may still take it."), \
    send_right("Send 603 when the user refuses for all devices and gives no reason; the telephone network hears cause " \
               "21 instead of 17.")) \
SIPSTATUS_ROW(488, 580, \
    difference("488 rejects the media, 580 only the preconditions that are attached to them: the codecs may all be " \
               "fine while the quality of service asked for as mandatory cannot be reserved. After 580 the SDP of the " \
               "response shows which precondition failed; without it, or with it optional, the call may pass."), \
    send_left("Send 488 when the session itself does not suit this place, with a Warning that says why."), \
    send_right("Send 580 when you cannot or will not meet a precondition of the offer, with SDP that marks it with " \
               "the strength failure and sets every port to 0.")) \
SIPSTATUS_ROW(488, 606, \
    difference("They mean the same and differ in reach: 488 is the word of one device, and another branch of a forked " \
               "call may still accept the offer; 606 claims that none will and makes the proxy cancel every other " \
               "branch. A desk phone that sends 606 for want of a codec keeps the tablet that has it from answering."), \
    send_left("Send 488 when the offer does not suit the device or gateway that you are; say why in Warning."), \
    send_right("Send 606 only when you know the user's other end points and that none of them can support the " \
               "session.")) \
SIPSTATUS_ROW(491, 500, \
    difference("Both keep two changes of a session apart. 491 is glare: the offer has crossed one from the side that " \
               "refuses it, and the retry waits a random time. 500 with Retry-After is haste: a second INVITE or " \
               "UPDATE has come from the same side before the first was answered. Without Retry-After a 500 may mean " \
               "that CSeq went back, or a fault of the server."), \
    send_left("Send 491 to an INVITE that meets an INVITE of yours in progress in the dialog, or to an UPDATE with an " \
              "offer while an offer of yours is unanswered."), \
    send_right("Send 500 with a random Retry-After of 0 to 10 seconds while the peer's former INVITE, UPDATE or offer " \
               "is unanswered; also when CSeq goes back, and for failures inside your server.")) \
SIPSTATUS_ROW(500, 503, \
    difference("500 fails this request, 503 the server for a time: after 503 the client should go on to another " \
               "server, and should send this one nothing until Retry-After is over; a 503 without Retry-After counts " \
               "as a 500. A proxy seldom passes a 503 on, so a caller sees 500 where the server behind said 503."), \
    send_left("Send 500 when one request has hit a fault of yours and the next may succeed."), \
    send_right("Send 503 when overload or maintenance makes you turn all requests away, with Retry-After.")) \
SIPSTATUS_ROW(502, 504, \
    difference("With 502 a server behind has answered, but with something that cannot be used; with 504 an external " \
               "server that had to be asked has not answered in time. So after 502 look for the bad response in the " \
               "trace, after 504 for the silence. A gateway sends 502 for cause 27 and 504 for cause 102."), \
    send_left("Send 502 as a gateway or proxy when the next server's response is invalid."), \
    send_right("Send 504 when an external server that you need, such as a database, gave no response in time.")) \
SIPSTATUS_ROW(503, 600, \
    difference("503 is a busy server, 600 a busy person. After 503 the same call may reach the callee through another " \
               "server at once; after 600 no server will help, only another time. A trunk that is full and says 600 " \
               "ends hunting that a 503 would have continued."), \
    send_left("Send 503 when the machine is overloaded or has no channel left, with Retry-After if it will be long."), \
    send_right("Send 600 when the callee is busy and no other place will answer, with a better time in Retry-After if " \
               "there is one.")) \
SIPSTATUS_ROW(600, 603, \
    difference("Both end the search at every place; 600 admits that the callee is busy, 603 keeps the reason private. " \
               "To the telephone network 600 is cause 17 and lets the caller hear a busy tone, 603 is cause 21, call " \
               "rejected."), \
    send_left("Send 600 when the callee is busy everywhere and the caller may know it."), \
    send_right("Send 603 when the callee declines for all places, or is busy and would rather not say so.")) \
SIPSTATUS_ROW(603, 604, \
    difference("603 has found the user, who does not want the call; 604 says that there is no such user at all. After " \
               "603 a later attempt may succeed, perhaps at the time in Retry-After; after 604 correct the address. " \
               "Inside a dialog 604 ends all of it, 603 a single request."), \
    send_left("Send 603 when the user exists and declines, for every place."), \
    send_right("Send 604 when you know for certain that the address belongs to nobody, anywhere.")) \
SIPSTATUS_ROW(603, 607, \
    difference("603 says not now, or not for a reason that I keep to myself; 607 says that this caller is not wanted. " \
               "So 603 may name a better time in Retry-After, which makes no sense in 607; after 607 the provider may " \
               "use the verdict to block such calls in future."), \
    send_left("Send 603 when the user declines this call without passing judgement on the caller."), \
    send_right("Send 607 only when the user has marked the call as unwanted, by a button made for that.")) \
SIPSTATUS_ROW(607, 608, \
    difference("607 is the verdict of a person, 608 that of a machine: an intermediary whose analysis took the call " \
               "for unwanted has rejected it, and the callee may never have known. 608 carries in Call-Info the " \
               "address where a wronged caller can complain; 607 offers none, so as not to expose the callee."), \
    send_left("Send 607 as the called user's device, when the user says that such calls are not wanted."), \
    send_right("Send 608 as an intermediary that rejects by analysis, with a signed contact for redress in Call-Info."))

#ifndef SIPSTATUS_SIPSTATUS_HPP
#define SIPSTATUS_SIPSTATUS_HPP

#ifndef SIPSTATUS_DETAIL_CONFIG_HPP
#define SIPSTATUS_DETAIL_CONFIG_HPP

// What the headers need to know about the compiler. Every header includes this one first.

#ifdef _MSVC_LANG
#define SIPSTATUS_CPLUSPLUS _MSVC_LANG  // without /Zc:__cplusplus, MSVC's __cplusplus is always 199711
#else
#define SIPSTATUS_CPLUSPLUS __cplusplus
#endif

#if SIPSTATUS_CPLUSPLUS < 201703L
#error "sipstatus needs C++17 or later: compile with -std=c++17 (GCC, Clang) or /std:c++17 (MSVC)"
// There is no such file. GCC and Clang stop here instead of reporting hundreds of follow-up errors.
#include <sipstatus/needs_cpp17>
#endif
#undef SIPSTATUS_CPLUSPLUS

// Under ELF, g++ makes inline variables unique in the whole process, and a plugin that contains one can never be unloaded.
// A hidden table stays inside its program or shared object.
#ifdef __ELF__
#define SIPSTATUS_HIDDEN [[gnu::visibility("hidden")]]
#else
#define SIPSTATUS_HIDDEN
#endif

#endif

// Everything that needs no more of the standard library than <string_view>.
#ifndef SIPSTATUS_VERSION_HPP
#define SIPSTATUS_VERSION_HPP

// The version stands here alone; CMakeLists.txt reads it from these three lines.

/// Goes up when something is taken away or means something else.
#define SIPSTATUS_VERSION_MAJOR 0

/// Goes up when something is added.
#define SIPSTATUS_VERSION_MINOR 1

/// Goes up when something is corrected.
#define SIPSTATUS_VERSION_PATCH 0

/// 10'000 for each major, 100 for each minor, 1 for each patch version, to compare with.
#define SIPSTATUS_VERSION (SIPSTATUS_VERSION_MAJOR * 10000 + SIPSTATUS_VERSION_MINOR * 100 + SIPSTATUS_VERSION_PATCH)

#endif
#ifndef SIPSTATUS_CODE_HPP
#define SIPSTATUS_CODE_HPP

#include <cstdint>  // std::uint16_t, std::uint32_t

/// SIP response status codes. An answer whose type is in `detail` is for a range-based `for`; `detail` itself may change at
/// any time.
namespace sipstatus {

/// A SIP status code: one enumerator per registered code, named after its reason phrase. Any other value is a code
/// as well, only not a registered one; `code{}` is "no code". RFC 3261, 7.2.
enum class code : std::uint16_t {
#define SIPSTATUS_CODE(number, name, ...) name = number,
SIPSTATUS_ROWS_1XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_2XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_3XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_5XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_6XX(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
};

namespace detail {

#ifdef __SIZEOF_INT128__
__extension__ using int128 = __int128;
__extension__ using uint128 = unsigned __int128;
#endif

template <class Integer>
constexpr std::uint32_t number_or_more(Integer n) noexcept
{
    const auto low = static_cast<std::uint16_t>(n);
    return static_cast<Integer>(low) == n ? low : 65'536;
}

}  // namespace detail

/// What every function takes that asks for a code: a `code`, any integer or an unscoped enumerator. An integer
/// outside 0..65'535 is no code. `bool`, floating point, pointers and other scoped enumerations do not convert.
class any_code {
public:
    /// The code itself, registered or not.
    constexpr any_code(code c) noexcept : number_{static_cast<std::uint16_t>(c)} {}

    // A negative number becomes one above 65'535, which is no code either.
    constexpr any_code(int n) noexcept : number_{static_cast<std::uint32_t>(n)} {}  ///< 0..65'535, else none
    constexpr any_code(unsigned n) noexcept : number_{n} {}                         ///< 0..65'535, else none

    constexpr any_code(long n) noexcept : number_{detail::number_or_more(n)} {}                ///< 0..65'535, else none
    constexpr any_code(unsigned long n) noexcept : number_{detail::number_or_more(n)} {}       ///< 0..65'535, else none
    constexpr any_code(long long n) noexcept : number_{detail::number_or_more(n)} {}           ///< 0..65'535, else none
    constexpr any_code(unsigned long long n) noexcept : number_{detail::number_or_more(n)} {}  ///< 0..65'535, else none
#ifdef __SIZEOF_INT128__
    constexpr any_code(detail::int128 n) noexcept : number_{detail::number_or_more(n)} {}   ///< 0..65'535, else none
    constexpr any_code(detail::uint128 n) noexcept : number_{detail::number_or_more(n)} {}  ///< 0..65'535, else none
#endif

    any_code(bool) = delete;
    any_code(double) = delete;

    /// The code, or `code{}` when the integer was outside 0..65'535.
    constexpr code value() const noexcept { return number_ <= 65'535 ? static_cast<code>(number_) : code{}; }

    /// The number; above 65'535 when the integer was outside 0..65'535.
    constexpr std::uint32_t number() const noexcept { return number_; }

private:
    std::uint32_t number_;
};

/// The number of the code, 0..65'535; 0 for an integer outside that range.
constexpr std::uint16_t to_integer(any_code c) noexcept { return static_cast<std::uint16_t>(c.value()); }

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_CLASSIFY_HPP
#define SIPSTATUS_CLASSIFY_HPP

namespace sipstatus {

/// Which class a code has; the value is the code's first digit. RFC 3261, 7.2 and 21.
// clang-format off
enum class response_class : std::uint8_t {
    invalid, provisional, success, redirection, request_failure, server_failure, global_failure
};
// clang-format on

namespace detail {

constexpr bool is_between(any_code c, std::uint32_t first, std::uint32_t last) noexcept
{
    return c.number() - first <= last - first;
}

}  // namespace detail

/// 100..699: the codes that have a class.
constexpr bool is_valid(any_code c) noexcept { return detail::is_between(c, 100, 699); }

/// 100..199: the request is being processed, a final response follows. RFC 3261, 21.1.
constexpr bool is_provisional(any_code c) noexcept { return detail::is_between(c, 100, 199); }

/// 200..299: the request was received, understood and accepted. RFC 3261, 21.2.
constexpr bool is_success(any_code c) noexcept { return detail::is_between(c, 200, 299); }

/// 300..399: the user or the service is elsewhere. RFC 3261, 21.3.
constexpr bool is_redirection(any_code c) noexcept { return detail::is_between(c, 300, 399); }

/// 400..499: this request failed at this server. RFC 3261, 21.4.
constexpr bool is_request_failure(any_code c) noexcept { return detail::is_between(c, 400, 499); }

/// 500..599: the server erred over a request that may be valid. RFC 3261, 21.5.
constexpr bool is_server_failure(any_code c) noexcept { return detail::is_between(c, 500, 599); }

/// 600..699: the request fails at every server. RFC 3261, 21.6.
constexpr bool is_global_failure(any_code c) noexcept { return detail::is_between(c, 600, 699); }

/// 200..699: the response ends the transaction. RFC 3261, 6 ("Final Response").
constexpr bool is_final(any_code c) noexcept { return detail::is_between(c, 200, 699); }

/// 400..699: the request was not fulfilled and is not redirected. RFC 3261, 8.1.3.4.
constexpr bool is_failure(any_code c) noexcept { return detail::is_between(c, 400, 699); }

/// The class that the first digit names; `invalid` outside 100..699. RFC 3261, 7.2.
///
///     static_assert(class_of(486) == response_class::request_failure);
constexpr response_class class_of(any_code c) noexcept
{
    // Divided first, so that compilers find nothing to branch over.
    return c.number() / 100 - 1 <= 5 ? static_cast<response_class>(c.number() / 100) : response_class::invalid;
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_REGISTRY_HPP
#define SIPSTATUS_REGISTRY_HPP

namespace sipstatus {

// The two columns that machines ask about stand here and not in policy.hpp, so that the rows are read once for both.

/// What a response ends when it answers a request inside a dialog, from nothing to the whole dialog. RFC 5057.
enum class dialog_effect : std::uint8_t { none, transaction, usage, dialog };

/// What the client does next: wait for the final response; proceed, as the request succeeded; follow the addresses in
/// Contact; authenticate, that is resend with credentials; change the request, as it may only be sent altered; retry the
/// same later; try the same elsewhere, at another server; stop, as none of these will do without a person.
// clang-format off
enum class next_step : std::uint8_t {
    none, wait, proceed, follow_contact, authenticate, change_request, retry_later, try_elsewhere, stop
};
// clang-format on

namespace detail {

using size_type = decltype(sizeof 0);  // std::size_t without its header

// What machines ask about a code. The last row is that of every unregistered one.
struct row_facts {
    code status;
    dialog_effect effect;
    next_step step;
};

SIPSTATUS_HIDDEN inline constexpr row_facts rows[] = {
#define SIPSTATUS_CODE(number, name, phrase, reference, effect, step, ...) row_facts{code{number}, effect, step},
SIPSTATUS_ROWS_1XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_2XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_3XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_5XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_6XX(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
    row_facts{},
};

inline constexpr unsigned row_count = sizeof rows / sizeof rows[0] - 1;
static_assert(row_count < 256, "sipstatus: a row is kept in a byte");

// The codes alone, the row of each number from 100 on, and the first row of each class.
struct row_tables {
    code codes[row_count];
    std::uint8_t by_number[600];
    std::uint8_t by_class[8];
};

constexpr row_tables make_row_tables(const row_facts (&all)[row_count + 1]) noexcept
{
    row_tables made{};
    for (std::uint8_t& row : made.by_number) {
        row = row_count;
    }
    for (unsigned row = 0; row != row_count; ++row) {
        const any_code c = all[row].status;
        made.codes[row] = c.value();
        if (is_valid(c)) {
            made.by_number[c.number() - 100] = static_cast<std::uint8_t>(row);
        }
        for (unsigned above = c.number() / 100 + 1; above < 8; ++above) {
            ++made.by_class[above];
        }
    }
    return made;
}

SIPSTATUS_HIDDEN inline constexpr row_tables tables = make_row_tables(rows);

// The row of a registered code; `row_count` for every other.
constexpr unsigned row_of(any_code c) noexcept { return is_valid(c) ? tables.by_number[c.number() - 100] : row_count; }

}  // namespace detail

/// Whether the IANA registry has the code, deprecated or not; false outside 100..699.
constexpr bool is_registered(any_code c) noexcept { return detail::row_of(c) != detail::row_count; }

/// 202 alone: deprecated for SUBSCRIBE and NOTIFY (RFC 6665, 8.3.1) and for REFER (RFC 7647, 5); a MESSAGE is still
/// answered with it (RFC 3428, 7).
constexpr bool is_deprecated(any_code c) noexcept { return c.value() == code::accepted; }

/// Registered codes, ascending: those that `all_codes` or `codes_in` gives, else none.
class code_range {
public:
    using value_type = code;              ///< each is a registered one
    using size_type = detail::size_type;  ///< `std::size_t`
    using iterator = const code*;         ///< of random access; the codes cannot be changed
    using const_iterator = const code*;   ///< the same

    /// A range without codes.
    constexpr code_range() noexcept = default;

    /// All registered codes.
    static constexpr code_range all() noexcept { return {0, detail::row_count}; }

    /// The place of the lowest code; `end()` when there is none.
    constexpr iterator begin() const noexcept { return detail::tables.codes + first_; }

    /// The place behind the highest code.
    constexpr iterator end() const noexcept { return detail::tables.codes + last_; }

    /// How many codes the range has.
    constexpr size_type size() const noexcept { return static_cast<size_type>(last_ - first_); }

    /// Whether the range has no codes.
    constexpr bool empty() const noexcept { return first_ == last_; }

    /// The code at that position; `code{}` from `size()` on.
    constexpr code operator[](size_type position) const noexcept
    {
        return position < size() ? begin()[position] : code{};
    }

private:
    friend constexpr code_range codes_in(response_class wanted) noexcept;

    constexpr code_range(std::uint8_t first, std::uint8_t last) noexcept : first_{first}, last_{last} {}

    // Rows and not pointers, so that nothing has to be relocated when the program is loaded.
    std::uint8_t first_ = 0;
    std::uint8_t last_ = 0;
};

/// All registered codes, ascending.
SIPSTATUS_HIDDEN inline constexpr code_range all_codes = code_range::all();

/// The registered codes of one class, ascending; none for `invalid` and for values that are no class.
constexpr code_range codes_in(response_class wanted) noexcept
{
    const auto digit = static_cast<std::uint8_t>(wanted);
    const std::uint8_t known = digit <= 6 ? digit : 0;
    return {detail::tables.by_class[known], detail::tables.by_class[known + 1]};
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_METHODS_HPP
#define SIPSTATUS_METHODS_HPP

namespace sipstatus {

/// The registered request methods; `unknown` stands for every other one.
// clang-format off
enum class method : std::uint8_t {
    unknown, ack, bye, cancel, info, invite, message, notify, options, prack, publish, refer, register_, subscribe, update
};
// clang-format on

namespace detail {

// A set of methods, one bit for each.
using method_set = std::uint32_t;

template <method... Methods>
inline constexpr method_set set_of = ((method_set{1} << static_cast<unsigned>(Methods)) | ...);

// ACK has no response: RFC 3261, 17.
inline constexpr unsigned method_count = static_cast<unsigned>(method::update) + 1;
inline constexpr method_set answered_methods = ((method_set{1} << method_count) - 1) & ~set_of<method::ack>;

// The requests that the code may answer.
constexpr method_set methods_of(any_code c) noexcept
{
    if (!is_valid(c)) {
        return 0;
    }
    // RFC 4320, 4.1; over UDP a 100 may come late to others as well, over TCP at any time.
    if (is_provisional(c)) {
        return c.value() == code::trying ? answered_methods : set_of<method::invite>;
    }
    // A redirect server answers CANCEL with 2xx: RFC 3261, 8.3.
    if (is_redirection(c)) {
        return answered_methods & ~set_of<method::cancel>;
    }
    switch (c.value()) {
    // RFC 6665, 8.3.1; RFC 7647, 5.
    case code::accepted: return answered_methods & ~set_of<method::subscribe, method::notify, method::refer>;
    // RFC 5839, 7.1.
    case code::no_notification: return set_of<method::subscribe>;
    // RFC 3261, 22.1.
    case code::unauthorized:
    case code::proxy_authentication_required: return answered_methods & ~set_of<method::cancel>;
    // RFC 3261, Tables 2 and 3: Allow, Accept, Unsupported and Require have no place in an answer to CANCEL; 8.2.2.3 for 420,
    // and RFC 3329, Table 1, for 421.
    case code::method_not_allowed:
    case code::unsupported_media_type:
    case code::bad_extension:
    case code::extension_required: return answered_methods & ~set_of<method::cancel>;
    // RFC 4320, 4.2.
    case code::request_timeout: return set_of<method::invite>;
    // RFC 3903, 6, step 3, and 11.2.1.
    case code::conditional_request_failed: return set_of<method::publish>;
    // RFC 4028, Table 1.
    case code::session_interval_too_small: return set_of<method::invite, method::update>;
    // RFC 3261, 10.3; RFC 6665, 4.2.1.1; RFC 3903, 6.
    case code::interval_too_brief: return set_of<method::register_, method::subscribe, method::publish>;
    // RFC 6442, 4.1, lists those that may carry a location.
    case code::bad_location_information:
        return set_of<method::bye, method::info, method::invite, method::message, method::notify, method::options,
                      method::publish, method::refer, method::register_, method::subscribe, method::update>;
    // RFC 8876, 5.1: those that carry an alert. 4.1 defines MESSAGE alone; INVITE carries one by the same header field.
    case code::bad_alert_message: return set_of<method::invite, method::message>;
    // RFC 5626, 6; RFC 8599, 8.1.
    case code::first_hop_lacks_outbound_support:
    case code::push_notification_service_not_supported: return set_of<method::register_>;
    // RFC 6086, 4.2.2.
    case code::bad_info_package: return set_of<method::info>;
    // RFC 3261, 21.4.25.
    case code::request_terminated: return answered_methods & ~set_of<method::cancel>;
    // RFC 6665, 4.2.1.1 and 4.1.3; RFC 3903, 6.
    case code::bad_event: return set_of<method::subscribe, method::notify, method::publish>;
    // RFC 3261, 14.2; RFC 3311, 5.2. RFC 3312, 8.
    case code::request_pending:
    case code::precondition_failure: return set_of<method::invite, method::update>;
    // RFC 3329, Table 1; the text of 2.3.2 knows no exceptions.
    case code::security_agreement_required: return answered_methods & ~set_of<method::cancel, method::prack>;
    // RFC 8197, 4; RFC 8688, 3.1: requests outside a dialog.
    case code::unwanted:
    case code::rejected:
        return answered_methods
               & ~set_of<method::bye, method::cancel, method::info, method::notify, method::prack, method::register_,
                         method::update>;
    // A registrar never sends 6xx: RFC 3261, 10.3. That rule does not bind a proxy on the way.
    default: return is_global_failure(c) ? answered_methods & ~set_of<method::register_> : answered_methods;
    }
}

}  // namespace detail

/// Whether the code may answer the request; false outside 100..699. Where no RFC restricts a code, it may answer every
/// method but ACK. A value that is not a method is answered like `unknown`.
constexpr bool can_answer(any_code c, method m) noexcept
{
    const auto index = static_cast<unsigned>(m);
    return (detail::methods_of(c) >> (index < detail::method_count ? index : 0) & 1) != 0;
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_POLICY_HPP
#define SIPSTATUS_POLICY_HPP

namespace sipstatus {

namespace detail {

template <class Value, class... Values>
constexpr bool is_one_of(Value value, Values... wanted) noexcept
{
    return ((value == wanted) || ...);
}

}  // namespace detail

/// The code that a client must process this one as: itself when registered, else x00 of its class, and 183 for a
/// provisional one; `code{}` outside 100..699. RFC 3261, 8.1.3.2.
///
///     static_assert(treat_as(431) == code::bad_request);
constexpr code treat_as(any_code c) noexcept
{
    if (is_registered(c)) {
        return c.value();
    }
    const auto x00 = static_cast<code>(static_cast<unsigned>(class_of(c)) * 100);
    return is_provisional(c) ? code::session_progress : x00;
}

/// What the response ends when it answers a request inside a dialog; `none` outside 100..699. RFC 5057, Table 2.
constexpr dialog_effect dialog_effect_of(any_code c) noexcept
{
    return detail::rows[detail::row_of(treat_as(c))].effect;
}

/// The same, knowing the request: what would end a usage ends only the transaction where the request belongs to no usage
/// or the usage does not depend on it. The usage of SUBSCRIBE, NOTIFY and REFER is their subscription and never the call.
/// `none` for ACK, which has no response. RFC 5057, 5.
constexpr dialog_effect dialog_effect_of(any_code c, method m) noexcept
{
    using detail::is_one_of;
    const dialog_effect effect = m == method::ack ? dialog_effect::none : dialog_effect_of(c);
    // A subscription outlives a refresh that failed with a code outside the list of RFC 6665, 4.1.2.2: 408 (RFC 5057, note
    // 4: usage) and 502 (RFC 5057, note 14: dialog).
    if (m == method::subscribe && is_one_of(to_integer(c), 408, 502)) {
        return dialog_effect::transaction;
    }
    if (effect != dialog_effect::usage) {
        return effect;
    }
    // RFC 5057, 5.3: OPTIONS, MESSAGE and unknown methods belong to no usage, REGISTER to none of this dialog; likewise
    // PUBLISH (RFC 3903, 4).
    if (!is_one_of(m, method::bye, method::cancel, method::info, method::invite, method::notify, method::prack,
                   method::refer, method::subscribe, method::update)) {
        return dialog_effect::transaction;
    }
    const code status = c.value();
    // RFC 5057, note 3: not where the usage can do without the method, as without INFO. Once a call is answered, a re-INVITE
    // replaces UPDATE (RFC 3311, 5.1); a REFER asks for a subscription of its own.
    const bool is_dispensable = is_one_of(status, code::method_not_allowed, code::not_implemented)
                                && is_one_of(m, method::cancel, method::info, method::refer, method::update);
    // RFC 5057, note 8. It excepts CANCEL alone; that a PRACK may be late (RFC 3262, 3) no RFC reconciles with it.
    const bool is_about_cancel = status == code::call_transaction_does_not_exist && m == method::cancel;
    // RFC 5057, note 12.
    const bool is_misplaced = status == code::bad_event && !is_one_of(m, method::notify, method::subscribe);
    return is_dispensable || is_about_cancel || is_misplaced ? dialog_effect::transaction : effect;
}

/// Whether the subscription is over when a SUBSCRIBE that refreshes it, or a NOTIFY, is answered so: 404, 405, 410, 416,
/// 480..485, 489, 501, 604. RFC 6665, 4.1.2.2 and 4.2.2.
constexpr bool ends_subscription(any_code c) noexcept
{
    return detail::is_one_of(to_integer(c), 404, 405, 410, 416, 480, 481, 482, 483, 484, 485, 489, 501, 604);
}

/// What the client does next; that of `treat_as` for an unregistered code, `none` outside 100..699.
constexpr next_step next_step_of(any_code c) noexcept { return detail::rows[detail::row_of(treat_as(c))].step; }

/// A time to choose at random, in milliseconds: from `least` to `most` in steps of `step`.
struct timer_bounds {
    std::uint16_t least;  ///< the shortest time
    std::uint16_t most;   ///< the longest time
    std::uint16_t step;   ///< how far apart the times to choose from are
};

/// How long to wait after a 491 when one's own side made the Call-ID. RFC 3261, 14.1.
SIPSTATUS_HIDDEN inline constexpr timer_bounds glare_timer_of_owner{2100, 4000, 10};

/// How long to wait after a 491 when the other side made the Call-ID. RFC 3261, 14.1.
SIPSTATUS_HIDDEN inline constexpr timer_bounds glare_timer_of_other{0, 2000, 10};

/// The header field of a response that limits a retry: Retry-After, how long to wait before it (RFC 3261, 20.33);
/// Min-Expires, the shortest expiration time it may ask for (RFC 3261, 10.2.8 and 20.23); Min-SE, the shortest session interval
/// it may ask for (RFC 4028, 7.4).
enum class retry_bound : std::uint8_t { none, retry_after, min_expires, min_se };

/// What a retry must heed.
struct retry_rule {
    bool is_allowed;    ///< by the machine, without a person
    bool is_altered;    ///< the request must differ from the one that was answered, credentials included
    bool is_elsewhere;  ///< it must go to another address or server
    retry_bound bound;  ///< what to look for in the response
};

/// What a retry after this response must heed; nothing is allowed after 1xx, 2xx and outside 100..699.
constexpr retry_rule retry_rule_of(any_code c) noexcept
{
    const next_step step = next_step_of(c);
    const bool is_altered = step == next_step::authenticate || step == next_step::change_request;
    const bool is_elsewhere = step == next_step::follow_contact || step == next_step::try_elsewhere;
    const bool is_allowed = is_altered || is_elsewhere || step == next_step::retry_later;
    const int as = to_integer(treat_as(c));
    const bool may_have_retry_after = detail::is_one_of(as, 404, 413, 480, 486, 500, 503, 600, 603);
    const retry_bound bound = may_have_retry_after ? retry_bound::retry_after
                              : as == 422          ? retry_bound::min_se
                              : as == 423          ? retry_bound::min_expires
                                                   : retry_bound::none;
    return {is_allowed, is_altered, is_elsewhere, bound};
}

namespace detail {

// RFC 3261, 16.7, step 6, as an order: the lower the better. From 6 on no candidate.
constexpr unsigned fork_rank(any_code c) noexcept
{
    constexpr unsigned ranks[] = {7, 6, 6, 1, 3, 4, 0};
    const bool helps = is_one_of(to_integer(c), 401, 407, 415, 420, 484);
    return helps ? 2 : c.value() == code::service_unavailable ? 5 : ranks[static_cast<unsigned>(class_of(c))];
}

}  // namespace detail

/// The one of two final responses that a forking proxy forwards: any 6xx, else the lowest class, within 4xx one that
/// helps to send the request again (401, 407, 415, 420, 484), and 503 after any other 5xx; the first of equals. 1xx and
/// 2xx lose, as they are not chosen among; what is outside 100..699 loses to all, and is `code{}` among itself. RFC 3261,
/// 16.7, step 6, whose reluctance to forward a 503 is read as its rank.
constexpr code better_response(any_code a, any_code b) noexcept
{
    const any_code better = detail::fork_rank(b) < detail::fork_rank(a) ? b : a;
    return is_valid(better) ? better.value() : code{};
}

namespace detail {

// The iterators that a range-based for would use, in expressions that can be asked whether they throw.
// clang-format off
template <class Item, size_type Size>
constexpr Item* begin_of(Item (&items)[Size], int) noexcept { return items; }
template <class Range>
constexpr auto begin_of(Range& r, int) noexcept(noexcept(r.begin())) -> decltype(r.begin()) { return r.begin(); }
template <class Range>
constexpr auto begin_of(Range& r, long) noexcept(noexcept(begin(r))) -> decltype(begin(r)) { return begin(r); }

template <class Item, size_type Size>
constexpr Item* end_of(Item (&items)[Size], int) noexcept { return items + Size; }
template <class Range>
constexpr auto end_of(Range& r, int) noexcept(noexcept(r.end())) -> decltype(r.end()) { return r.end(); }
template <class Range>
constexpr auto end_of(Range& r, long) noexcept(noexcept(end(r))) -> decltype(end(r)) { return end(r); }
// clang-format on

template <class Iterator, class Sentinel>
constexpr code best_between(Iterator at, Sentinel last, method m) noexcept(noexcept(at != last) && noexcept(++at)
                                                                           && noexcept(detail::fork_rank(*at)))
{
    code best{};
    for (; at != last; ++at) {
        const any_code c = *at;
        if (is_success(c)) {
            return code{};
        }
        const bool is_late = m != method::invite && c.value() == code::request_timeout;
        if (fork_rank(c) < 6 && !is_late) {
            best = better_response(best, c);
        }
    }
    return best == code{} && m == method::invite ? code::request_timeout : best;
}

}  // namespace detail

/// The best of the final responses in a range, for a request of this method. `code{}` if a 2xx is among them, since a proxy
/// forwards that and has nothing to choose. If none is final: 408 for INVITE, `code{}` for other methods, for which a 408
/// does not count either (RFC 4320, 4.2). Throws only what the range throws. RFC 3261, 16.7, steps 5 and 6.
template <class Range>
constexpr code best_response(Range&& responses, method m = method::invite) noexcept(
    noexcept(detail::best_between(detail::begin_of(responses, 0), detail::end_of(responses, 0), m)))
{
    return detail::best_between(detail::begin_of(responses, 0), detail::end_of(responses, 0), m);
}

/// The same for responses in braces.
///
///     static_assert(best_response({503, 407}) == code::proxy_authentication_required);
template <detail::size_type Size>
constexpr code best_response(const any_code (&responses)[Size], method m = method::invite) noexcept
{
    return detail::best_between(responses, responses + Size, m);
}

/// What a proxy sends upstream when it chose this response: 500 for 503, unless it knows that all further requests would
/// get one too; for others the same; `code{}` outside 100..699. RFC 3261, 16.7, step 6.
constexpr code forwarded_as(any_code c) noexcept
{
    const code same = is_valid(c) ? c.value() : code{};
    return same == code::service_unavailable ? code::server_internal_error : same;
}

/// 101..299: a proxy forwards the response at once, as long as it has not sent a final one. RFC 3261, 16.7, step 5.
constexpr bool is_forwarded_immediately(any_code c) noexcept { return detail::is_between(c, 101, 299); }

/// The same, knowing the request: a provisional response for INVITE alone (RFC 4320, 4.1), and once a final response was
/// sent only a 2xx, to an INVITE. RFC 3261, 16.7, step 5.
constexpr bool is_forwarded_immediately(any_code c, method m, bool final_already_sent) noexcept
{
    const bool is_due = final_already_sent ? is_success(c) : is_forwarded_immediately(c);
    return is_due && (m == method::invite || (is_success(c) && !final_already_sent && m != method::ack));
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_ISUP_HPP
#define SIPSTATUS_ISUP_HPP

namespace sipstatus {

/// The causes by which ISUP and ISDN say why a call ends, named and numbered as in Q.850. Any other value is a cause as
/// well, only not one that RFC 3398 names; `isup_cause{}` is "no cause".
enum class isup_cause : std::uint8_t {
    unallocated_number = 1,
    no_route_to_specified_transit_network = 2,
    no_route_to_destination = 3,
    normal_call_clearing = 16,
    user_busy = 17,
    no_user_responding = 18,
    no_answer_from_user = 19,
    subscriber_absent = 20,
    call_rejected = 21,
    number_changed = 22,
    redirection_to_new_destination = 23,
    exchange_routing_error = 25,
    non_selected_user_clearing = 26,
    destination_out_of_order = 27,
    invalid_number_format = 28,
    facility_rejected = 29,
    normal_unspecified = 31,
    no_circuit_channel_available = 34,
    network_out_of_order = 38,
    temporary_failure = 41,
    switching_equipment_congestion = 42,
    requested_circuit_channel_not_available = 44,
    resource_unavailable_unspecified = 47,
    incoming_calls_barred_within_cug = 55,
    bearer_capability_not_authorized = 57,
    bearer_capability_not_presently_available = 58,
    service_or_option_not_available_unspecified = 63,
    bearer_capability_not_implemented = 65,
    channel_type_not_implemented = 66,
    requested_facility_not_implemented = 69,
    only_restricted_digital_information_bearer_capability_is_available = 70,
    service_or_option_not_implemented_unspecified = 79,
    user_not_member_of_cug = 87,
    incompatible_destination = 88,
    recovery_on_timer_expiry = 102,
    protocol_error_unspecified = 111,
    interworking_unspecified = 127,
};

/// Who ends the call, as the location beside a cause says it; the other locations of Q.850 are `network` here.
enum class cause_location : std::uint8_t { none, network, user };

/// What stands in the diagnostic beside a cause, as far as the choice of a code depends on it.
enum class cause_diagnostic : std::uint8_t { none, new_number };

/// What the functions take that ask for a cause: an `isup_cause`, any integer or an unscoped enumerator. An integer
/// outside 0..255 is no cause. A `code` does not convert.
class any_cause {
public:
    /// The cause itself, also one that `isup_cause` does not name.
    constexpr any_cause(isup_cause cause) noexcept : value_{cause} {}
    any_cause(code) = delete;

    /// The cause with this number; no cause outside 0..255.
    // Asked of a call, as any_code{...} also takes what converts to a code by itself.
    template <class Integer, class = decltype(sipstatus::is_valid(Integer{}))>
    constexpr any_cause(Integer n) noexcept
        : value_{any_code{n}.number() <= 255 ? static_cast<isup_cause>(any_code{n}.number()) : isup_cause{}}
    {
    }

    /// The cause, or `isup_cause{}` when the integer was outside 0..255.
    constexpr isup_cause value() const noexcept { return value_; }

private:
    isup_cause value_;
};

/// The number of the cause, 0..255; 0 for an integer outside that range.
constexpr std::uint8_t to_integer(isup_cause c) noexcept { return static_cast<std::uint8_t>(c); }

/// The cause by which a gateway releases the call in the telephone network after this final response to INVITE;
/// `isup_cause{}` for 487, which has none, for 1xx and 2xx, which release nothing, and outside 100..699. A gateway
/// should first try what the response asks for, such as credentials. RFC 3398, 8.2.6.1.
///
/// Networks that follow ITU-T Q.1912.5 map otherwise: 404 and 604 to 1, 410 to 22, 480 to 20, 484 to 28, 486 and 600 to 17,
/// 603 to 21, and everything else to 127. By RFC 3398, 480 is 18, 403 is 21, 408 is 102 and 503 is 41.
///
/// In practice a Q.850 cause in the Reason of the response wins over every table: OpenSIPS and the SBCs of Oracle and
/// AudioCodes take it as it is (see `reason_value::isup`). RFC 3398, 7.2.3, asks for that only in BYE and CANCEL.
///
///     static_assert(to_isup(486) == isup_cause::user_busy);
constexpr isup_cause to_isup(any_code c) noexcept
{
    switch (c.number()) {
    case 400: return isup_cause::temporary_failure;
    case 401:
    case 402:
    case 403: return isup_cause::call_rejected;
    case 404: return isup_cause::unallocated_number;
    case 405: return isup_cause::service_or_option_not_available_unspecified;
    case 406: return isup_cause::service_or_option_not_implemented_unspecified;
    case 407: return isup_cause::call_rejected;
    case 408: return isup_cause::recovery_on_timer_expiry;
    case 410: return isup_cause::number_changed;
    case 413:
    case 414: return isup_cause::interworking_unspecified;
    case 415: return isup_cause::service_or_option_not_implemented_unspecified;
    case 416:
    case 420:
    case 421:
    case 423: return isup_cause::interworking_unspecified;
    case 480: return isup_cause::no_user_responding;
    case 481: return isup_cause::temporary_failure;
    case 482:
    case 483: return isup_cause::exchange_routing_error;
    case 484: return isup_cause::invalid_number_format;
    case 485: return isup_cause::unallocated_number;
    case 486: return isup_cause::user_busy;
    case 487: return isup_cause{};
    case 500: return isup_cause::temporary_failure;
    case 501: return isup_cause::service_or_option_not_implemented_unspecified;
    case 502: return isup_cause::network_out_of_order;
    case 503: return isup_cause::temporary_failure;
    case 504: return isup_cause::recovery_on_timer_expiry;
    case 505:  // the RFC prints "504 Version Not Supported"; erratum EID 2161 and RFC 4497, Table 2, have 505
    case 513: return isup_cause::interworking_unspecified;
    case 600: return isup_cause::user_busy;
    case 603: return isup_cause::call_rejected;
    case 604: return isup_cause::unallocated_number;
    default: break;
    }
    // 8.2.5.
    if (is_redirection(c)) {
        return isup_cause::redirection_to_new_destination;
    }
    // 488 and 606 are here as well: a Warning can tell more, see warning.hpp.
    return is_failure(c) ? isup_cause::normal_unspecified : isup_cause{};
}

/// The location that goes with `to_isup`: `user` for 6xx, `network` for every other code that has a cause, else `none`.
/// RFC 3398, 8.2.6.1.
constexpr cause_location cause_location_of(any_code c) noexcept
{
    if (to_isup(c) == isup_cause{}) {
        return cause_location::none;
    }
    return is_global_failure(c) ? cause_location::user : cause_location::network;
}

/// The final response to INVITE by which a gateway passes on that the telephone network has released a call before its
/// answer; `code{}` for `normal_call_clearing`, which becomes a BYE or CANCEL, for
/// `requested_circuit_channel_not_available`, after which the gateway takes another circuit, and for no cause.
/// `cause_location::user` makes 603 of 403 for `call_rejected`, which RFC 3398 leaves open; a new number in the
/// diagnostic makes 301 of 410 for `number_changed`, and belongs into its Contact. RFC 3398, 7.2.4.1.
///
///     static_assert(from_isup(isup_cause::user_busy) == code::busy_here);
constexpr code from_isup(any_cause cause, cause_location location = cause_location::none,
                         cause_diagnostic diagnostic = cause_diagnostic::none) noexcept
{
    if (cause.value() == isup_cause{}) {
        return code{};
    }
    switch (cause.value()) {
    case isup_cause::normal_call_clearing:
    case isup_cause::requested_circuit_channel_not_available: return code{};
    case isup_cause::unallocated_number:
    case isup_cause::no_route_to_specified_transit_network:
    case isup_cause::no_route_to_destination:
    case isup_cause::non_selected_user_clearing: return code::not_found;
    case isup_cause::user_busy: return code::busy_here;
    case isup_cause::no_user_responding: return code::request_timeout;
    case isup_cause::no_answer_from_user:
    case isup_cause::subscriber_absent:
    case isup_cause::normal_unspecified: return code::temporarily_unavailable;
    case isup_cause::call_rejected: return location == cause_location::user ? code::decline : code::forbidden;
    case isup_cause::number_changed:
        return diagnostic == cause_diagnostic::new_number ? code::moved_permanently : code::gone;
    case isup_cause::redirection_to_new_destination: return code::gone;
    case isup_cause::destination_out_of_order: return code::bad_gateway;
    case isup_cause::invalid_number_format: return code::address_incomplete;
    case isup_cause::facility_rejected:
    case isup_cause::service_or_option_not_implemented_unspecified: return code::not_implemented;
    case isup_cause::no_circuit_channel_available:
    case isup_cause::network_out_of_order:
    case isup_cause::temporary_failure:
    case isup_cause::switching_equipment_congestion:
    case isup_cause::resource_unavailable_unspecified:
    case isup_cause::bearer_capability_not_presently_available:
    case isup_cause::incompatible_destination: return code::service_unavailable;
    case isup_cause::incoming_calls_barred_within_cug:
    case isup_cause::bearer_capability_not_authorized:
    case isup_cause::user_not_member_of_cug: return code::forbidden;
    case isup_cause::bearer_capability_not_implemented:
    case isup_cause::only_restricted_digital_information_bearer_capability_is_available:
        return code::not_acceptable_here;
    case isup_cause::recovery_on_timer_expiry: return code::server_time_out;
    default: return code::server_internal_error;
    }
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_NAMES_HPP
#define SIPSTATUS_NAMES_HPP

#include <string_view>  // std::string_view

#ifndef SIPSTATUS_ROW_TEXTS_HPP
#define SIPSTATUS_ROW_TEXTS_HPP

// How names.hpp and reason.hpp keep one text per row: all of them in one array, each followed by a NUL, with the position of
// each. There are no pointers, so nothing has to be relocated when the program is loaded.

namespace sipstatus::detail {

struct text_begins {
    std::uint16_t of_row[row_count + 1];
};

// The sizes are those of the texts without their NULs. The row of unregistered codes is the NUL that ends the array.
constexpr text_begins make_text_begins(const std::uint8_t (&sizes)[row_count + 1]) noexcept
{
    text_begins begins{};
    for (unsigned row = 0; row != row_count; ++row) {
        begins.of_row[row + 1] = static_cast<std::uint16_t>(begins.of_row[row] + sizes[row] + 1);
    }
    return begins;
}

}  // namespace sipstatus::detail

#endif

namespace sipstatus {

namespace detail {

SIPSTATUS_HIDDEN inline constexpr char name_text[] =
#define SIPSTATUS_CODE(number, name, ...) #name "\0"
SIPSTATUS_ROWS_1XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_2XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_3XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_5XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_6XX(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
    ;

SIPSTATUS_HIDDEN inline constexpr std::uint8_t name_sizes[] = {
#define SIPSTATUS_CODE(number, name, ...) sizeof #name - 1,
SIPSTATUS_ROWS_1XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_2XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_3XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_5XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_6XX(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
    0,
};

SIPSTATUS_HIDDEN inline constexpr text_begins name_begins = make_text_begins(name_sizes);

}  // namespace detail

/// The name of the code's enumerator ("busy_here"); empty if the code is not registered. A NUL follows the name in memory,
/// so `.data()` is a C string. The names of all enumerations below have one, too.
constexpr std::string_view name_of(any_code c) noexcept
{
    const unsigned row = detail::row_of(c);
    return {detail::name_text + detail::name_begins.of_row[row], detail::name_sizes[row]};
}

/// The registered code whose enumerator has this name, in this spelling; `code{}` when there is none.
constexpr code code_from_name(std::string_view name) noexcept
{
    for (const code c : all_codes) {
        if (name_of(c) == name) {
            return c;
        }
    }
    return code{};
}

/// What the class is called ("Request Failure"); empty for `invalid` and for values that are no class. RFC 3261, 21.
constexpr std::string_view name_of(response_class c) noexcept
{
    switch (c) {
    case response_class::provisional: return "Provisional";
    case response_class::success: return "Success";
    case response_class::redirection: return "Redirection";
    case response_class::request_failure: return "Request Failure";
    case response_class::server_failure: return "Server Failure";
    case response_class::global_failure: return "Global Failure";
    case response_class::invalid: break;
    }
    return "";
}

/// What the method is called in a request ("INVITE"); empty for `unknown` and for values that are no method.
constexpr std::string_view name_of(method m) noexcept
{
    switch (m) {
    case method::ack: return "ACK";
    case method::bye: return "BYE";
    case method::cancel: return "CANCEL";
    case method::info: return "INFO";
    case method::invite: return "INVITE";
    case method::message: return "MESSAGE";
    case method::notify: return "NOTIFY";
    case method::options: return "OPTIONS";
    case method::prack: return "PRACK";
    case method::publish: return "PUBLISH";
    case method::refer: return "REFER";
    case method::register_: return "REGISTER";
    case method::subscribe: return "SUBSCRIBE";
    case method::update: return "UPDATE";
    case method::unknown: break;
    }
    return "";
}

/// The method with this name; `unknown` for any other. Methods are case-sensitive: RFC 3261, 7.1.
constexpr method method_from_name(std::string_view name) noexcept
{
    for (int value = 1; value <= static_cast<int>(method::update); ++value) {
        if (name_of(static_cast<method>(value)) == name) {
            return static_cast<method>(value);
        }
    }
    return method::unknown;
}

/// What the effect is called ("usage"); empty for values that are none.
constexpr std::string_view name_of(dialog_effect effect) noexcept
{
    switch (effect) {
    case dialog_effect::none: return "none";
    case dialog_effect::transaction: return "transaction";
    case dialog_effect::usage: return "usage";
    case dialog_effect::dialog: return "dialog";
    }
    return "";
}

/// What the step is called ("retry later"); empty for values that are none.
constexpr std::string_view name_of(next_step step) noexcept
{
    switch (step) {
    case next_step::none: return "none";
    case next_step::wait: return "wait";
    case next_step::proceed: return "proceed";
    case next_step::follow_contact: return "follow contact";
    case next_step::authenticate: return "authenticate";
    case next_step::change_request: return "change request";
    case next_step::retry_later: return "retry later";
    case next_step::try_elsewhere: return "try elsewhere";
    case next_step::stop: return "stop";
    }
    return "";
}

/// What Q.850 calls the cause ("User busy"); empty for values that `isup_cause` does not name.
constexpr std::string_view name_of(isup_cause cause) noexcept
{
    switch (cause) {
    case isup_cause::unallocated_number: return "Unallocated (unassigned) number";
    case isup_cause::no_route_to_specified_transit_network: return "No route to specified transit network";
    case isup_cause::no_route_to_destination: return "No route to destination";
    case isup_cause::normal_call_clearing: return "Normal call clearing";
    case isup_cause::user_busy: return "User busy";
    case isup_cause::no_user_responding: return "No user responding";
    case isup_cause::no_answer_from_user: return "No answer from user (user alerted)";
    case isup_cause::subscriber_absent: return "Subscriber absent";
    case isup_cause::call_rejected: return "Call rejected";
    case isup_cause::number_changed: return "Number changed";
    case isup_cause::redirection_to_new_destination: return "Redirection to new destination";
    case isup_cause::exchange_routing_error: return "Exchange routing error";
    case isup_cause::non_selected_user_clearing: return "Non-selected user clearing";
    case isup_cause::destination_out_of_order: return "Destination out of order";
    case isup_cause::invalid_number_format: return "Invalid number format (address incomplete)";
    case isup_cause::facility_rejected: return "Facility rejected";
    case isup_cause::normal_unspecified: return "Normal, unspecified";
    case isup_cause::no_circuit_channel_available: return "No circuit/channel available";
    case isup_cause::network_out_of_order: return "Network out of order";
    case isup_cause::temporary_failure: return "Temporary failure";
    case isup_cause::switching_equipment_congestion: return "Switching equipment congestion";
    case isup_cause::requested_circuit_channel_not_available: return "Requested circuit/channel not available";
    case isup_cause::resource_unavailable_unspecified: return "Resource unavailable, unspecified";
    case isup_cause::incoming_calls_barred_within_cug: return "Incoming calls barred within CUG";
    case isup_cause::bearer_capability_not_authorized: return "Bearer capability not authorized";
    case isup_cause::bearer_capability_not_presently_available: return "Bearer capability not presently available";
    case isup_cause::service_or_option_not_available_unspecified: return "Service or option not available, unspecified";
    case isup_cause::bearer_capability_not_implemented: return "Bearer capability not implemented";
    case isup_cause::channel_type_not_implemented: return "Channel type not implemented";
    case isup_cause::requested_facility_not_implemented: return "Requested facility not implemented";
    case isup_cause::only_restricted_digital_information_bearer_capability_is_available:
        return "Only restricted digital information bearer capability is available";
    case isup_cause::service_or_option_not_implemented_unspecified:
        return "Service or option not implemented, unspecified";
    case isup_cause::user_not_member_of_cug: return "User not member of CUG";
    case isup_cause::incompatible_destination: return "Incompatible destination";
    case isup_cause::recovery_on_timer_expiry: return "Recovery on timer expiry";
    case isup_cause::protocol_error_unspecified: return "Protocol error, unspecified";
    case isup_cause::interworking_unspecified: return "Interworking, unspecified";
    }
    return "";
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_REASON_HPP
#define SIPSTATUS_REASON_HPP

#include <string_view>  // std::string_view

namespace sipstatus {

namespace detail {

inline constexpr unsigned longest_phrase = 63;

SIPSTATUS_HIDDEN inline constexpr char phrase_text[] =
#define SIPSTATUS_CODE(number, name, phrase, ...) phrase "\0"
SIPSTATUS_ROWS_1XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_2XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_3XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_5XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_6XX(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
    ;

SIPSTATUS_HIDDEN inline constexpr std::uint8_t phrase_sizes[] = {
#define SIPSTATUS_CODE(number, name, phrase, ...) sizeof phrase - 1,
SIPSTATUS_ROWS_1XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_2XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_3XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_5XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_6XX(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
    0,
};

SIPSTATUS_HIDDEN inline constexpr text_begins phrase_begins = make_text_begins(phrase_sizes);

constexpr std::string_view phrase_of_row(unsigned row) noexcept
{
    return {phrase_text + phrase_begins.of_row[row], phrase_sizes[row]};
}

}  // namespace detail

/// The registered reason phrase, in its exact spelling; empty if the code is not registered. A NUL follows the phrase in
/// memory, so `.data()` is a C string. RFC 3261, 21.
///
///     static_assert(reason_phrase(504) == "Server Time-out");
constexpr std::string_view reason_phrase(any_code c) noexcept { return detail::phrase_of_row(detail::row_of(c)); }

namespace detail {

constexpr bool is_letter(char c) noexcept { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// Upper and lower case of a letter differ in one bit.
constexpr bool equal_ignoring_case(char a, char b) noexcept { return a == b || ((a ^ b) == 0x20 && is_letter(a)); }

constexpr bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept
{
    if (a.size() != b.size()) {
        return false;
    }
    for (size_type i = 0; i != a.size(); ++i) {
        if (!equal_ignoring_case(a[i], b[i])) {
            return false;
        }
    }
    return true;
}

// Characters as one number, the first lowest on every machine. Compilers make a single load of it.
constexpr std::uint64_t load_1(const char* text) noexcept { return static_cast<unsigned char>(*text); }
constexpr std::uint64_t load_2(const char* text) noexcept { return load_1(text) | load_1(text + 1) << 8; }
constexpr std::uint64_t load_4(const char* text) noexcept { return load_2(text) | load_2(text + 2) << 16; }
constexpr std::uint64_t load_8(const char* text) noexcept { return load_4(text) | load_4(text + 4) << 32; }

// Whether characters are those of a phrase but for the case of letters, which differs in the bit 0x20; of the
// characters of a phrase only its letters have the bit 0x40.
constexpr bool is_spelling_of(std::uint64_t characters, std::uint64_t phrase) noexcept
{
    const std::uint64_t bits_of_case = (phrase & 0x4040'4040'4040'4040) >> 1;
    return ((characters ^ phrase) & ~bits_of_case) == 0;
}

constexpr bool is_spelling_of(std::string_view text, std::string_view phrase) noexcept
{
    if (text.size() != phrase.size()) {
        return false;
    }
    if (text.size() < 8) {
        for (size_type at = 0; at != text.size(); ++at) {
            if (!is_spelling_of(load_1(text.data() + at), load_1(phrase.data() + at))) {
                return false;
            }
        }
        return true;
    }
    const size_type last = text.size() - 8;
    for (size_type at = 0; at < last; at += 8) {
        if (!is_spelling_of(load_8(text.data() + at), load_8(phrase.data() + at))) {
            return false;
        }
    }
    return is_spelling_of(load_8(text.data() + last), load_8(phrase.data() + last));
}

// Texts that differ in case alone have the same hash. The factors spread the registered phrases well, as the tests hold;
// those that meet all the same stand in a chain. The text must not be empty.
constexpr std::uint8_t hash_ignoring_case(std::string_view text) noexcept
{
    const unsigned first = static_cast<unsigned char>(text.front()) | 0x20u;
    const unsigned last = static_cast<unsigned char>(text.back()) | 0x20u;
    return static_cast<std::uint8_t>(text.size() + 27 * first + 9 * last);
}

// Chains the rows whose phrases have the same hash, in ascending order; `row_count` ends a chain.
struct hash_chains {
    std::uint8_t heads[256];
    std::uint8_t nexts[row_count];
};

constexpr hash_chains make_hash_chains() noexcept
{
    hash_chains chains{};
    for (std::uint8_t& head : chains.heads) {
        head = row_count;
    }
    for (unsigned row = row_count; row-- != 0;) {
        std::uint8_t& head = chains.heads[hash_ignoring_case(phrase_of_row(row))];
        chains.nexts[row] = head;
        head = static_cast<std::uint8_t>(row);
    }
    return chains;
}

SIPSTATUS_HIDDEN inline constexpr hash_chains rows_by_hash = make_hash_chains();

}  // namespace detail

/// The registered code with this reason phrase, ASCII case ignored; `code{}` when there is none. "Not Acceptable" is
/// 406, though 606 has the same phrase.
///
///     static_assert(from_reason_phrase("busy here") == code::busy_here);
constexpr code from_reason_phrase(std::string_view text) noexcept
{
    if (text.empty()) {
        return code{};
    }
    unsigned row = detail::rows_by_hash.heads[detail::hash_ignoring_case(text)];
    while (row != detail::row_count) {
        if (detail::is_spelling_of(text, detail::phrase_of_row(row))) {
            return detail::rows[row].status;
        }
        row = detail::rows_by_hash.nexts[row];
    }
    return code{};
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_UNREGISTERED_HPP
#define SIPSTATUS_UNREGISTERED_HPP

#include <string_view>  // std::string_view

#ifndef SIPSTATUS_SELECTION_HPP
#define SIPSTATUS_SELECTION_HPP

// How the answers that are several things are walked over: a table, and a filter that says which of its items are meant.

namespace sipstatus::detail {

// The items that a filter wants, in the order of their indices. A filter has `count()`, `wants(index)` and `item(index)`.
template <class Filter>
class selection {
public:
    /// Walks over the items: begin, end, ++ and * are all that it needs.
    class iterator {
    public:
        constexpr auto operator*() const noexcept { return filter_.item(index_); }

        constexpr iterator& operator++() noexcept
        {
            ++index_;
            skip();
            return *this;
        }

        friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept { return a.index_ == b.index_; }
        friend constexpr bool operator!=(const iterator& a, const iterator& b) noexcept { return a.index_ != b.index_; }

    private:
        friend class selection;

        constexpr iterator(const Filter& filter, unsigned index) noexcept : filter_{filter}, index_{index} { skip(); }

        constexpr void skip() noexcept
        {
            while (index_ < filter_.count() && !filter_.wants(index_)) {
                ++index_;
            }
        }

        Filter filter_;
        unsigned index_;
    };

    constexpr explicit selection(const Filter& filter) noexcept : filter_{filter} {}

    constexpr iterator begin() const noexcept { return {filter_, 0}; }
    constexpr iterator end() const noexcept { return {filter_, filter_.count()}; }
    constexpr bool empty() const noexcept { return begin() == end(); }

    constexpr unsigned size() const noexcept
    {
        unsigned count = 0;
        for (unsigned index = 0; index != filter_.count(); ++index) {
            count += filter_.wants(index) ? 1 : 0;
        }
        return count;
    }

private:
    Filter filter_;
};

}  // namespace sipstatus::detail

#endif

namespace sipstatus {

/// Who uses a number that is not registered, and for what.
struct unregistered_use {
    std::uint16_t number;     ///< a few are outside 100..699, and so never a status code
    std::string_view phrase;  ///< may be empty; a NUL follows it in memory
    std::string_view origin;  ///< who uses the number, in a few words for people
};

/// A phrase that is used for a registered code instead of the registered one, and who uses it.
struct other_phrase {
    code status;              ///< the registered code
    std::string_view phrase;  ///< a NUL follows it in memory
    std::string_view origin;  ///< who uses the phrase, in a few words for people: "RFC 7462, 4"
};

namespace detail {

using namespace std::string_view_literals;

// Numbers in use that IANA does not list. 701 and up are not status codes (RFC 3261, 7.2).
// The first row of a number has its `known_phrase`. Kamailio's rows come before those of OpenSIPS: both descend from SER, and
// Kamailio has kept its numbers.
SIPSTATUS_HIDDEN inline constexpr unregistered_use unregistered_uses[] = {
    {101, "Dialog establishment"sv,
     "belle-sip, in its table of phrases; in HTTP it is Switching Protocols (used by RFC 7118)"sv},
    {101, "Dialog Establishement"sv, "eXosip, which misspells it"sv},
    {201, ""sv, "HTTP (Created), not SIP; one library confuses it with 202"sv},
    {303, "See Other"sv, "the grammar of RFC 2543, which does not explain it; RFC 3261 dropped it"sv},
    {409, "Conflict"sv, "RFC 2543, 7.4.10; RFC 3261 dropped it, but many stacks still list it"sv},
    {411, "Length Required"sv, "RFC 2543, 7.4.12; RFC 3261 dropped it, but many stacks still list it"sv},
    {418, ""sv, "nobody; HTTP reserves it as unused (RFC 9110, 15.5.19)"sv},
    {426, ""sv, "HTTP (Upgrade Required), not SIP"sv},
    {431, ""sv, "RFC 3261, 8.1.3.2, as an example of a code that the client does not recognize"sv},
    {477, "Unfortunately error on sending to next hop occurred"sv,
     "Kamailio and SER, when a request could not be forwarded"sv},
    {478, "Unresolvable destination"sv,
     "Kamailio and SER, when an address could not be resolved; JsSIP and SIP.js list it too"sv},
    {479, "Regretfully, we were not able to process the URI"sv, "Kamailio and SER, when a URI is malformed"sv},
    {473, "Filtered destination"sv, "OpenSIPS, when its blacklist blocks the destination"sv},
    {475, "Bad URI"sv, "OpenSIPS, when a URI is malformed"sv},
    {476, "Unresolvable destination"sv, "OpenSIPS, when an address could not be resolved"sv},
    {477, "Send failed"sv, "OpenSIPS, when a request could not be forwarded"sv},
    {490, "Request Updated"sv, "an expired draft; PJSIP and Sofia-SIP list it"sv},
    {492, ""sv, "nobody; some lists fill the gap between 491 and 493 with a guess"sv},
    {510, ""sv, "Kamailio, as an internal error number: prohibited by the administrator"sv},
    {520, ""sv, "Kamailio, as an internal error number: the destination is on a blocklist"sv},
    {605, "Decline Everywhere"sv, "Microsoft, in the APIs of Office Communicator and Lync; not seen on the wire"sv},
    {687, "Dialog Terminated"sv,
     "an early draft of the Replaces header field; RFC 3891 uses 603, but RFC 3485, Sofia-SIP and oSIP still list 687"sv},
    {701, "No response from destination server"sv, "PJSIP, internally"sv},
    {702, "Unable to resolve destination server"sv, "PJSIP, internally"sv},
    {703, "Error sending message to destination server"sv, "PJSIP, internally"sv},
    {999, "Unknown response"sv, "Wireshark, for codes that it does not know"sv},
};

SIPSTATUS_HIDDEN inline constexpr other_phrase other_phrases[] = {
    {code::queued, "Call Is Being Queued"sv, "RFC 7462, 4"sv},
    {code::session_progress, "Session progress message"sv, "RFC 3398, 8.2.3"sv},
    {code::session_progress, "Session in Progress"sv,
     "Janus, in its table of phrases; configuration examples for Cisco gateways"sv},
    {code::bad_request, "Invalid Request"sv, "RFC 3261, 10.3; RFC 3903, 6"sv},
    {code::bad_request, "Incorrect Date or Time"sv, "RFC 3428, 11.4"sv},
    {code::bad_request, "Missing Call-ID header field"sv,
     "RFC 3261, 21.4.1, as an example of a phrase that names the problem"sv},
    {code::bad_request, "Transaction tuple incomplete"sv, "Kamailio and OpenSIPS"sv},
    {code::bad_request, "Bad To"sv, "Kamailio and OpenSIPS"sv},
    {code::bad_request, "Invalid character in q parameter"sv, "Kamailio and OpenSIPS"sv},
    {code::bad_request, "Empty q parameter"sv, "Kamailio and OpenSIPS"sv},
    {code::bad_request, "Q parameter too big"sv, "Kamailio and OpenSIPS"sv},
    {code::bad_request, "Decimal part missing in q"sv, "Kamailio"sv},
    {code::forbidden, "Stale Date"sv, "RFC 8224, 6.2.2"sv},
    {code::conditional_request_failed, "Precondition Failed"sv,
     "reSIProcate; it is HTTP's phrase (RFC 9110, 15.5.13)"sv},
    {code::request_entity_too_large, "Request Entity too long"sv, "RFC 3398, 8.2.6.1"sv},
    {code::request_uri_too_long, "Request-URI Too Large"sv, "RFC 3261, 25.1; RFC 2543"sv},
    {code::interval_too_brief, "Interval too small"sv, "RFC 3265, 3.1.6.1 (obsolete)"sv},
    {code::interval_too_brief, "Subscription Too Brief"sv, "RFC 3265, 3.1.6.4 (obsolete)"sv},
    {code::use_identity_header, "Use Supported PASSporT Format"sv, "RFC 8224, 6.2.2"sv},
    {code::provide_referrer_identity, "Provide Referror Identity"sv, "RFC 3485, which misspells it"sv},
    {code::bad_identity_info, "Bad Identity-Info"sv,
     "RFC 4474, 14.3 (obsolete): the registered phrase until RFC 8224"sv},
    {code::unsupported_credential, "Unsupported Certificate"sv,
     "RFC 4474, 14.4 (obsolete): the registered phrase until RFC 8224"sv},
    {code::invalid_identity_header, "Invalid PASSporT"sv, "RFC 8224, 6.2.2"sv},
    {code::temporarily_unavailable, "Temporarily not available"sv, "RFC 3261, 25.1; RFC 2543"sv},
    {code::call_transaction_does_not_exist, "Call Leg/Transaction Does Not Exist"sv,
     "RFC 3261, 9.2 and 25.1; RFC 2543, 7.4.18"sv},
    {code::call_transaction_does_not_exist, "Subscription does not exist"sv, "RFC 6665, 4.1.2.4"sv},
    {code::loop_detected, "Merged Request"sv, "RFC 5057, 5.1; RFC 6910"sv},
    {code::busy_here, "Busy"sv, "RFC 3891, 3"sv},
    {code::request_terminated, "Transaction canceled"sv, "Kamailio"sv},
    {code::bad_event, "Event Package Not Supported"sv, "reSIProcate and some SIP servlets"sv},
    {code::server_internal_error, "Internal Server Error"sv, "RFC 3261, 25.1; RFC 2543; it is HTTP's phrase"sv},
    {code::server_internal_error, "Server Error"sv, "RFC 3261, 10.3; RFC 3323, 5"sv},
    {code::server_internal_error, "Error in external logic"sv, "Kamailio and OpenSIPS"sv},
    {code::server_internal_error, "Forking capacity exceeded"sv, "Kamailio and OpenSIPS"sv},
    {code::server_internal_error, "Message processing error"sv, "Kamailio"sv},
    {code::server_internal_error, "Internal processing error"sv, "Kamailio"sv},
    {code::server_internal_error, "No error"sv, "Kamailio"sv},
    {code::server_internal_error, "I'm terribly sorry, server error occurred"sv,
     "Kamailio, for every error that has no phrase of its own"sv},
    {code::server_internal_error, "No destination available"sv, "OpenSIPS"sv},
    {code::server_internal_error, "Server error occurred"sv,
     "OpenSIPS, for every error that has no phrase of its own"sv},
    {code::server_time_out, "Gateway Time-out"sv, "RFC 2543, 7.5.5; RFC 4497"sv},
    {code::server_time_out, "Gateway timeout"sv, "RFC 3398, 7.2.4.1"sv},
    {code::server_time_out, "Server Timeout"sv, "RFC 3398, 7.2.2"sv},
    {code::version_not_supported, "SIP Version not supported"sv, "RFC 3261, 25.1; RFC 2543"sv},
    {code::precondition_failure, "Precondition-Failure"sv, "RFC 3312, 8"sv},
    {code::busy_everywhere, "Busy"sv, "RFC 3261, 20.33"sv},
    {code::decline, "Declined"sv, "RFC 3515; RFC 3891, 3; RFC 3911, 4"sv},
    {code::decline, "Network Blocked"sv,
     "ATIS-1000099, for a call that the analytics of a provider in the USA blocked"sv},
};

// Kamailio, SER and OpenSIPS append an internal error number and the module to a phrase: " (477/SL)", " (9/TM)".
constexpr std::string_view without_suffix(std::string_view phrase) noexcept
{
    constexpr size_type module_size = 4;
    if (phrase.size() < module_size) {
        return phrase;
    }
    size_type begin = phrase.size() - module_size;
    const std::string_view module{phrase.data() + begin, module_size};
    if (!equal_ignoring_case(module, "/SL)") && !equal_ignoring_case(module, "/TM)")) {
        return phrase;
    }
    while (begin != 0 && phrase[begin - 1] >= '0' && phrase[begin - 1] <= '9') {
        --begin;
    }
    const bool has_number = begin != phrase.size() - module_size;
    const bool is_suffix = has_number && begin >= 2 && phrase[begin - 1] == '(' && phrase[begin - 2] == ' ';
    return is_suffix ? std::string_view{phrase.data(), begin - 2} : phrase;
}

// The phrase as the table spells it, so that an answer does not point into the text that was asked for; empty if the table
// does not have it.
template <class Row, size_type Size>
constexpr std::string_view phrase_in_table(const Row (&table)[Size], std::string_view text) noexcept
{
    const std::string_view phrase = without_suffix(text);
    for (const Row& row : table) {
        if (equal_ignoring_case(row.phrase, phrase)) {
            return row.phrase;
        }
    }
    return {};
}

struct uses_of_number {
    std::uint32_t number;

    static constexpr unsigned count() noexcept { return sizeof unregistered_uses / sizeof unregistered_uses[0]; }
    constexpr bool wants(unsigned index) const noexcept { return unregistered_uses[index].number == number; }
    static constexpr unregistered_use item(unsigned index) noexcept { return unregistered_uses[index]; }
};

struct uses_of_phrase {
    std::string_view phrase;

    static constexpr unsigned count() noexcept { return uses_of_number::count(); }
    static constexpr unregistered_use item(unsigned index) noexcept { return unregistered_uses[index]; }

    constexpr bool wants(unsigned index) const noexcept
    {
        return !phrase.empty() && equal_ignoring_case(unregistered_uses[index].phrase, phrase);
    }
};

struct phrases_of_code {
    code of;

    static constexpr unsigned count() noexcept { return sizeof other_phrases / sizeof other_phrases[0]; }
    constexpr bool wants(unsigned index) const noexcept { return other_phrases[index].status == of; }
    static constexpr other_phrase item(unsigned index) noexcept { return other_phrases[index]; }
};

struct codes_with_phrase {
    std::string_view phrase;

    static constexpr unsigned count() noexcept { return phrases_of_code::count(); }
    constexpr bool wants(unsigned index) const noexcept
    {
        return equal_ignoring_case(other_phrases[index].phrase, phrase);
    }
    static constexpr other_phrase item(unsigned index) noexcept { return phrases_of_code::item(index); }
};

}  // namespace detail

/// The registered phrase, or else the phrase that the code is known by in practice: that of its first use in
/// `unregistered_uses_of`. Empty if there is neither, and outside 100..699. A NUL follows the phrase in memory, so
/// `.data()` is a C string.
///
///     static_assert(known_phrase(409) == "Conflict" && known_phrase(410) == "Gone");
constexpr std::string_view known_phrase(any_code c) noexcept
{
    const std::string_view registered = reason_phrase(c);
    if (registered.empty() && is_valid(c)) {
        for (const unregistered_use& use : detail::unregistered_uses) {
            if (use.number == c.number()) {
                return use.phrase;
            }
        }
    }
    return registered;
}

/// Who uses this unregistered number, and for what. Empty if no use is known, and for registered codes. A few numbers are
/// outside 100..699.
///
///     static_assert((*unregistered_uses_of(687).begin()).phrase == "Dialog Terminated");
constexpr detail::selection<detail::uses_of_number> unregistered_uses_of(any_code c) noexcept
{
    return detail::selection<detail::uses_of_number>{{c.number()}};
}

/// Who uses this phrase for an unregistered number. ASCII case is ignored, and so is a suffix such as " (477/SL)" or
/// " (478/TM)", which Kamailio and OpenSIPS append. Empty if no use is known. The range does not point into the text.
///
///     static_assert((*unregistered_uses_of_phrase("Send failed (477/TM)").begin()).number == 477);
constexpr detail::selection<detail::uses_of_phrase> unregistered_uses_of_phrase(std::string_view phrase) noexcept
{
    return detail::selection<detail::uses_of_phrase>{{detail::phrase_in_table(detail::unregistered_uses, phrase)}};
}

/// The phrases that are used for this registered code instead of the registered one. Empty if none are known.
///
///     static_assert((*other_phrases_of(code::decline).begin()).phrase == "Declined");
constexpr detail::selection<detail::phrases_of_code> other_phrases_of(any_code c) noexcept
{
    return detail::selection<detail::phrases_of_code>{{c.value()}};
}

/// The registered codes that this phrase is used for although another one is registered. ASCII case is ignored, and so is a
/// suffix such as " (13/SL)", which Kamailio and OpenSIPS append. Empty if no use is known, and for registered phrases:
/// `from_reason_phrase` finds those. The range does not point into the text.
///
///     static_assert((*other_phrases_like("internal server error").begin()).status == code::server_internal_error);
constexpr detail::selection<detail::codes_with_phrase> other_phrases_like(std::string_view phrase) noexcept
{
    return detail::selection<detail::codes_with_phrase>{{detail::phrase_in_table(detail::other_phrases, phrase)}};
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_REFERENCE_HPP
#define SIPSTATUS_REFERENCE_HPP

#include <string_view>  // std::string_view

namespace sipstatus {

/// A section of an RFC; `rfc` is 0 and `section` empty where there is none.
struct citation {
    std::uint16_t rfc = 0;     ///< its number
    std::string_view section;  ///< "21.4.24"
};

namespace detail {

// A citation that holds its section, so that nothing has to be relocated when the program is loaded.
struct stored_citation {
    std::uint16_t rfc;
    std::uint8_t size;
    char section[7];
};

template <size_type Size>
constexpr stored_citation rfc(std::uint16_t number, const char (&section)[Size]) noexcept
{
    static_assert(Size > 1 && Size - 1 <= sizeof(stored_citation::section),
                  "sipstatus: a section has 1 to 7 characters");
    stored_citation stored{number, Size - 1, {}};
    for (size_type i = 0; i != Size - 1; ++i) {
        stored.section[i] = section[i];
    }
    return stored;
}

SIPSTATUS_HIDDEN inline constexpr stored_citation citations[] = {
#define SIPSTATUS_CODE(number, name, phrase, reference, ...) reference,
SIPSTATUS_ROWS_1XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_2XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_3XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_5XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_6XX(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
    {},
};

}  // namespace detail

/// Where the code is defined: the RFC in force and its section; no citation when the code is not registered.
///
///     static_assert(reference(486).rfc == 3261 && reference(486).section == "21.4.24");
constexpr citation reference(any_code c) noexcept
{
    const detail::stored_citation& stored = detail::citations[detail::row_of(c)];
    return {stored.rfc, {stored.section, stored.size}};
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_GUIDANCE_HPP
#define SIPSTATUS_GUIDANCE_HPP

#include <string_view>  // std::string_view

namespace sipstatus {

/// What a person does about a response: plain text of one to three sentences in each field, without line breaks.
struct guidance {
    std::string_view description;  ///< what its sender is saying
    std::string_view when_seen;    ///< the situations in which it turns up, the commonest first
    std::string_view how_to_fix;   ///< what to look at, and what to do, and who
};

namespace detail {

// A text of a row, counted in one step: libstdc++'s `char_traits` has the compiler go from character to character.
constexpr std::string_view row_text(const char* text) noexcept
{
#if defined(__GNUC__) || defined(_MSC_VER)
    return {text, __builtin_strlen(text)};
#else
    return {text};
#endif
}

// A type for each field, so that none can stand in the place of another.
struct description_text {
    std::string_view text;
};
struct when_seen_text {
    std::string_view text;
};
struct how_to_fix_text {
    std::string_view text;
};

constexpr description_text description(const char* text) noexcept { return {row_text(text)}; }
constexpr when_seen_text when_seen(const char* text) noexcept { return {row_text(text)}; }
constexpr how_to_fix_text how_to_fix(const char* text) noexcept { return {row_text(text)}; }

constexpr guidance make_guidance(description_text d, when_seen_text w, how_to_fix_text h) noexcept
{
    return {d.text, w.text, h.text};
}

SIPSTATUS_HIDDEN inline constexpr guidance guidances[] = {
#define SIPSTATUS_CODE(number, name, phrase, reference, effect, step, description, when_seen, how_to_fix, ...) \
    make_guidance(description, when_seen, how_to_fix),
SIPSTATUS_ROWS_1XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_2XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_3XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_5XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_6XX(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
};

}  // namespace detail

/// What the code means, when it is seen and how to fix it; null when it is not registered. Only a program that calls
/// this carries the texts.
constexpr const guidance* guidance_for(any_code c) noexcept
{
    const unsigned row = detail::row_of(c);
    return row != detail::row_count ? &detail::guidances[row] : nullptr;
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_HEADERS_HPP
#define SIPSTATUS_HEADERS_HPP

#include <string_view>  // std::string_view

namespace sipstatus {

/// How strongly an RFC asks for a header field: MUST, SHOULD or MAY.
enum class requirement : std::uint8_t { must, should, may };

/// A header field that comes with a response, and where that is written.
struct header_field {
    std::string_view name;       ///< "Retry-After"
    requirement level;           ///< how strongly it is asked for
    std::string_view condition;  ///< when it is asked for, as a clause; empty when always
    std::uint16_t rfc;           ///< the number of the RFC that asks for it
    std::string_view section;    ///< "20.33"; two are told apart by a semicolon: "13.3.1.4; 11.2"
};

namespace detail {

using namespace std::string_view_literals;

// clang-format off
enum class header : std::uint8_t {
    accept, accept_encoding, accept_language, accept_resource_priority, alert_info, alertmsg_error, allow,
    allow_events, authentication_info, call_info, contact, date, error_info, expires, feature_caps, flow_timer,
    geolocation, geolocation_error, history_info, min_expires, min_se, p_associated_uri, p_refused_uri_list, path,
    permission_missing, policy_contact, proxy_authenticate, reason, record_route, recv_info, refer_events_at, refer_sub,
    require, retry_after, rseq, security_server, service_route, session_expires, sip_etag, supported, timestamp,
    unsupported, warning, www_authenticate
};
// clang-format on

// clang-format off
SIPSTATUS_HIDDEN inline constexpr std::string_view header_names[] = {
    "Accept"sv, "Accept-Encoding"sv, "Accept-Language"sv, "Accept-Resource-Priority"sv, "Alert-Info"sv,
    "AlertMsg-Error"sv, "Allow"sv, "Allow-Events"sv, "Authentication-Info"sv, "Call-Info"sv, "Contact"sv, "Date"sv,
    "Error-Info"sv, "Expires"sv, "Feature-Caps"sv, "Flow-Timer"sv, "Geolocation"sv, "Geolocation-Error"sv,
    "History-Info"sv, "Min-Expires"sv, "Min-SE"sv, "P-Associated-URI"sv, "P-Refused-URI-List"sv, "Path"sv,
    "Permission-Missing"sv, "Policy-Contact"sv, "Proxy-Authenticate"sv, "Reason"sv, "Record-Route"sv, "Recv-Info"sv,
    "Refer-Events-At"sv, "Refer-Sub"sv, "Require"sv, "Retry-After"sv, "RSeq"sv, "Security-Server"sv,
    "Service-Route"sv, "Session-Expires"sv, "SIP-ETag"sv, "Supported"sv, "Timestamp"sv, "Unsupported"sv, "Warning"sv,
    "WWW-Authenticate"sv
};
// clang-format on

// A row holds for all codes from the first to the last.
struct header_row {
    header name;
    std::uint16_t first;
    std::uint16_t last;
    requirement level;
    std::uint16_t rfc;
    std::string_view section;
    std::string_view condition;

    constexpr bool is_for(code c) const noexcept { return is_between(c, first, last); }
    // Whether it comes with single codes, not with all codes of a class.
    constexpr bool is_for_single_codes() const noexcept { return last - first < 90; }
};

// One row for each code or class that an RFC names, in the alphabetical order of the header fields. Left out are what an
// RFC forbids or only describes, what only an obsolete one asks for, parameters, and bodies. Also left out are:
//
// - the option tags that extensions want in Supported (RFC 3312, 4412, 4916, 5365, 6794): they depend on the request, not
//   on the code, and Supported lists every extension anyway (RFC 3261, 20.37);
// - P-Early-Media (RFC 5009, 8): requests and responses of an early dialog carry it alike, whatever the code is.
// clang-format off
SIPSTATUS_HIDDEN inline constexpr header_row header_rows[] = {
    {header::accept, 200, 299, requirement::should, 3261, "11.2"sv, "in response to OPTIONS"sv},
    {header::accept, 200, 299, requirement::may, 3261, "13.3.1.4"sv, "in response to INVITE"sv},
    {header::accept, 415, 415, requirement::must, 3261, "8.2.3"sv, "when the type of a body is not understood"sv},
    {header::accept_encoding, 200, 299, requirement::should, 3261, "11.2"sv, "in response to OPTIONS"sv},
    {header::accept_encoding, 415, 415, requirement::must, 3261, "8.2.3"sv,
     "when the encoding of a body is not understood"sv},
    {header::accept_language, 200, 299, requirement::should, 3261, "11.2"sv, "in response to OPTIONS"sv},
    {header::accept_language, 415, 415, requirement::must, 3261, "8.2.3"sv,
     "when the language of a body is not understood"sv},
    {header::accept_resource_priority, 200, 200, requirement::should, 4412, "4.4"sv, "in response to OPTIONS"sv},
    {header::accept_resource_priority, 200, 200, requirement::may, 4412, "3.3"sv, {}},
    {header::accept_resource_priority, 417, 417, requirement::may, 4412, "4.6.2"sv, "when local policy allows it"sv},
    {header::alert_info, 101, 199, requirement::may, 7462, "4.1; 13"sv, "in response to INVITE"sv},
    {header::alertmsg_error, 101, 424, requirement::may, 8876, "5.2"sv, "when the request carried an alert message"sv},
    {header::alertmsg_error, 200, 424, requirement::must, 8876, "5.2"sv,
     "when a provisional response carried it without being sent reliably"sv},
    {header::alertmsg_error, 425, 425, requirement::must, 8876, "5.1"sv, {}},
    {header::alertmsg_error, 426, 699, requirement::must, 8876, "5.2"sv,
     "when a provisional response carried it without being sent reliably"sv},
    {header::alertmsg_error, 426, 699, requirement::may, 8876, "5.2"sv, "when the request carried an alert message"sv},
    {header::allow, 101, 199, requirement::should, 3311, "4"sv,
     "with UPDATE among the methods, in response to INVITE, when sent reliably with SDP and UPDATE is supported"sv},
    {header::allow, 101, 199, requirement::may, 3311, "4"sv,
     "with UPDATE among the methods, in response to INVITE, when sent unreliably and UPDATE is supported"sv},
    {header::allow, 200, 299, requirement::should, 3261, "13.3.1.4; 11.2"sv,
     "in response to INVITE, or to OPTIONS unless from a proxy"sv},
    {header::allow, 200, 299, requirement::should, 3311, "4"sv,
     "with UPDATE among the methods, in response to INVITE, when UPDATE is supported"sv},
    {header::allow, 405, 405, requirement::must, 3261, "21.4.6"sv, {}},
    {header::allow_events, 100, 699, requirement::may, 6665, "8.2.2"sv, "from a user agent"sv},
    {header::allow_events, 200, 299, requirement::should, 6665, "4.4.4"sv,
     "from a user agent that can be a notifier, in response to OPTIONS or a request that starts a dialog"sv},
    {header::allow_events, 489, 489, requirement::must, 3903, "11.1.1"sv, "in response to PUBLISH"sv},
    {header::authentication_info, 200, 299, requirement::may, 3261, "20.6"sv,
     "when the request was authenticated with digest"sv},
    {header::call_info, 101, 199, requirement::must, 6910, "7.1"sv,
     "with purpose=call-completion, in at least one response to INVITE, from a monitor that offers call completion"sv},
    {header::call_info, 200, 699, requirement::must, 6910, "7.1"sv,
     "with purpose=call-completion, in response to INVITE, from a monitor that offers call completion"sv},
    {header::call_info, 608, 608, requirement::must, 8688, "3.1"sv,
     "unless there are signs that the caller would misuse it"sv},
    {header::contact, 101, 199, requirement::must, 3261, "12.1.1"sv,
     "in response to INVITE, when it establishes a dialog"sv},
    {header::contact, 200, 200, requirement::must, 3261, "10.3"sv, "in response to REGISTER, when there are bindings"sv},
    {header::contact, 200, 299, requirement::must, 3261, "12.1.1; 20"sv,
     "in response to INVITE, or whenever it establishes a dialog"sv},
    {header::contact, 200, 299, requirement::must, 3311, "7"sv, "in response to UPDATE"sv},
    {header::contact, 200, 299, requirement::must, 3515, "2.2"sv, "in response to REFER"sv},
    {header::contact, 200, 299, requirement::may, 3261, "11.2"sv, "in response to OPTIONS"sv},
    {header::contact, 300, 300, requirement::should, 3261, "21.3.1"sv, {}},
    {header::contact, 301, 301, requirement::should, 3398, "7.2.4.1"sv,
     "in response to INVITE, from a gateway that the telephone network told the new number"sv},
    {header::contact, 301, 302, requirement::should, 3261, "13.3.1.2"sv, "in response to INVITE"sv},
    {header::contact, 301, 302, requirement::may, 3261, "20"sv, "in response to a request other than INVITE"sv},
    {header::contact, 303, 399, requirement::may, 3261, "20"sv, {}},
    {header::contact, 400, 699, requirement::may, 3261, "13.2.2.3"sv,
     "in response to INVITE, to point to more information about the error"sv},
    {header::contact, 485, 485, requirement::should, 3261, "16.5"sv, "from a proxy that cannot determine the target"sv},
    {header::contact, 485, 485, requirement::may, 3261, "21.4.23"sv, "unless the server is set to hide the choices"sv},
    {header::date, 200, 200, requirement::should, 3261, "10.3"sv, "in response to REGISTER"sv},
    {header::date, 200, 699, requirement::must, 3428, "11.4"sv, "in response to MESSAGE, when the response is signed"sv},
    {header::error_info, 300, 699, requirement::may, 3261, "20; 20.18"sv, {}},
    {header::expires, 200, 299, requirement::must, 3903, "6"sv, "in response to PUBLISH"sv},
    {header::expires, 200, 299, requirement::must, 6665, "3.1.1"sv, "in response to SUBSCRIBE"sv},
    {header::expires, 302, 302, requirement::may, 3261, "21.3.3"sv,
     "to say how long a Contact without expires parameter stays valid"sv},
    {header::feature_caps, 200, 299, requirement::must, 8599, "5.6.1.1; 5.6.1.2"sv,
     "with +sip.pns, in response to REGISTER, from a proxy that put it into the request"sv},
    {header::flow_timer, 200, 299, requirement::may, 5626, "5.4; 6"sv,
     "in response to REGISTER, when Require has outbound, from the last proxy or a registrar reached without one"sv},
    {header::geolocation, 424, 424, requirement::may, 6442, "4.1"sv, {}},
    {header::geolocation_error, 101, 423, requirement::may, 6442, "4.4"sv, "when the request carried a location"sv},
    {header::geolocation_error, 424, 424, requirement::must, 6442, "4.3"sv, {}},
    {header::geolocation_error, 425, 699, requirement::may, 6442, "4.4"sv, "when the request carried a location"sv},
    {header::history_info, 101, 699, requirement::must, 7044, "9.4; 5"sv,
     "when the request, outside a dialog or starting one, carried it or listed histinfo in Supported"sv},
    {header::min_expires, 423, 423, requirement::must, 3261, "10.3"sv, "in response to REGISTER"sv},
    {header::min_expires, 423, 423, requirement::must, 3903, "6"sv, "in response to PUBLISH"sv},
    // RFC 6665 has no keyword for the field, only for the 423: the notifier MAY send one "that contains" Min-Expires.
    {header::min_expires, 423, 423, requirement::must, 6665, "4.2.1.1"sv, "in response to SUBSCRIBE"sv},
    {header::min_se, 422, 422, requirement::must, 4028, "6"sv, {}},
    {header::p_associated_uri, 200, 200, requirement::must, 7315, "4.1.2; 4.1.2.2"sv,
     "in response to REGISTER, from a registrar that supports it, when the address-of-record has associated URIs"sv},
    {header::p_refused_uri_list, 403, 403, requirement::may, 5318, "6"sv,
     "in response to INVITE, when its URI list names lists that the server cannot handle"sv},
    // RFC 3327, 5.3, has no keyword: the registrar "copies" Path into the response, and has no choice. 5.1 only tells the
    // user agent that the response MAY contain Path.
    {header::path, 200, 299, requirement::must, 3327, "5.3"sv,
     "in response to REGISTER, when the request carried Path and the registrar supports it"sv},
    {header::permission_missing, 470, 470, requirement::should, 5360, "5.9.2"sv, {}},
    {header::policy_contact, 488, 488, requirement::must, 6794, "4.4.2"sv,
     "from a proxy that rejects an offer to make its policy server known"sv},
    {header::proxy_authenticate, 401, 401, requirement::must, 3261, "16.7"sv,
     "from a forking proxy, when another branch was challenged by a proxy"sv},
    {header::proxy_authenticate, 407, 407, requirement::must, 3261, "22.3"sv, {}},
    {header::proxy_authenticate, 407, 407, requirement::must, 8898, "2.3"sv,
     "with the Bearer scheme, when the proxy accepts access tokens"sv},
    {header::proxy_authenticate, 407, 407, requirement::may, 8760, "2.3"sv,
     "several times for one realm, each with another digest algorithm"sv},
    {header::proxy_authenticate, 421, 421, requirement::must, 3329, "2.3.2"sv,
     "when the server insists on a security agreement and prefers digest"sv},
    {header::proxy_authenticate, 494, 494, requirement::must, 3329, "2.3.1"sv,
     "when digest is the mechanism to be started"sv},
    {header::reason, 101, 699, requirement::must, 9410, "5"sv,
     "with a STIR cause code, in the next response of a verification service, when one of several Identity fields is wrong"sv},
    {header::reason, 101, 699, requirement::may, 6432, "3"sv, "with a Q.850 cause code"sv},
    {header::reason, 101, 699, requirement::may, 9410, "3"sv, "with a STIR cause code"sv},
    {header::reason, 199, 199, requirement::must, 6228, "5; 6"sv, {}},
    {header::reason, 200, 200, requirement::must, 7403, "3.2"sv,
     "with SIP and cause 483, in response to INVITE, from a back-to-back user agent that answers a media traceroute"sv},
    {header::record_route, 101, 199, requirement::must, 3261, "12.1.1"sv,
     "in response to INVITE with Record-Route, when it establishes a dialog"sv},
    {header::record_route, 200, 299, requirement::must, 3261, "12.1.1"sv,
     "in response to a request with Record-Route, when it establishes a dialog"sv},
    {header::recv_info, 180, 189, requirement::must, 6086, "5.2.3"sv,
     "in response to INVITE with Recv-Info, when sent reliably, unless another 18x or the 2xx carries it"sv},
    {header::recv_info, 200, 299, requirement::must, 6086, "5.2.3"sv,
     "in response to INVITE with Recv-Info, unless a reliable 18x carried it"sv},
    {header::recv_info, 200, 299, requirement::must, 6086, "7.1"sv, "in response to PRACK or UPDATE with Recv-Info"sv},
    {header::recv_info, 469, 469, requirement::must, 6086, "4.2.2"sv, {}},
    {header::refer_events_at, 200, 200, requirement::must, 7614, "4.3"sv,
     "in response to REFER that requires explicitsub"sv},
    {header::refer_sub, 200, 299, requirement::must, 4488, "4"sv,
     "with false, in response to REFER, when no implicit subscription is created"sv},
    {header::require, 100, 420, requirement::must, 3261, "8.2.4"sv, "when an extension was applied to the response"sv},
    {header::require, 101, 199, requirement::must, 3262, "3"sv, "with 100rel, in response to INVITE, when sent reliably"sv},
    {header::require, 183, 183, requirement::must, 8688, "3.4"sv,
     "with 100rel, in response to INVITE, when it opens the announcement that explains a 608"sv},
    {header::require, 200, 299, requirement::must, 4028, "9"sv,
     "with timer, in response to INVITE or UPDATE, when Session-Expires makes the UAC the refresher"sv},
    {header::require, 200, 299, requirement::must, 4028, "8.2"sv,
     "with timer, in response to INVITE or UPDATE, from a proxy that inserts Session-Expires"sv},
    {header::require, 200, 299, requirement::must, 5626, "6"sv,
     "with outbound, in response to REGISTER that supports it, when its reg-id was processed"sv},
    {header::require, 200, 299, requirement::should, 4028, "9"sv,
     "with timer, in response to INVITE or UPDATE, when the UAS is the refresher and the UAC supports timer"sv},
    {header::require, 421, 421, requirement::must, 3261, "21.4.16"sv, {}},
    {header::require, 421, 421, requirement::must, 3329, "2.3.2"sv,
     "with sec-agree, when the server insists on a security agreement"sv},
    {header::require, 422, 699, requirement::must, 3261, "8.2.4"sv, "when an extension was applied to the response"sv},
    {header::require, 494, 494, requirement::must, 3329, "2.3.2"sv,
     "with sec-agree, when the request named it only in Supported"sv},
    {header::retry_after, 404, 404, requirement::may, 3261, "20; 20.33"sv, {}},
    {header::retry_after, 413, 413, requirement::should, 3261, "21.4.11"sv, "when the condition is temporary"sv},
    {header::retry_after, 480, 480, requirement::may, 3261, "21.4.18"sv, {}},
    {header::retry_after, 486, 486, requirement::may, 3261, "21.4.24"sv, {}},
    {header::retry_after, 500, 500, requirement::must, 3261, "14.2"sv,
     "in response to INVITE, while an earlier INVITE on the same dialog has no final response"sv},
    {header::retry_after, 500, 500, requirement::must, 3311, "5.2"sv,
     "in response to UPDATE, while an earlier UPDATE or an offer received before is unanswered"sv},
    {header::retry_after, 500, 500, requirement::may, 3261, "21.5.1"sv, "when the condition is temporary"sv},
    {header::retry_after, 500, 500, requirement::may, 6442, "4.4"sv,
     "when the location in the request cannot or will not be processed"sv},
    {header::retry_after, 500, 500, requirement::may, 8876, "5.2"sv,
     "when the alert message in the request cannot or will not be processed"sv},
    {header::retry_after, 503, 503, requirement::should, 3903, "9"sv, "in response to PUBLISH, to slow down its source"sv},
    {header::retry_after, 503, 503, requirement::may, 3398, "7.2.4.1"sv,
     "in response to INVITE, from a gateway whose telephone network is short of resources"sv},
    {header::retry_after, 503, 503, requirement::may, 3261, "21.5.4"sv, {}},
    {header::retry_after, 600, 600, requirement::may, 3261, "21.6.1"sv, {}},
    {header::retry_after, 603, 603, requirement::may, 3261, "21.6.2"sv, {}},
    {header::rseq, 101, 199, requirement::must, 3262, "3"sv, "in response to INVITE, when sent reliably"sv},
    {header::security_server, 421, 421, requirement::must, 3329, "2.3.2"sv,
     "when the server insists on a security agreement"sv},
    {header::security_server, 494, 494, requirement::must, 3329, "2.3.1; 2.3.2"sv, {}},
    {header::service_route, 200, 299, requirement::should, 3608, "6.3"sv,
     "in response to REGISTER without Contact, when the previous response to REGISTER carried it"sv},
    {header::service_route, 200, 299, requirement::may, 3608, "6.3"sv, "in response to REGISTER"sv},
    {header::session_expires, 200, 299, requirement::must, 4028, "8.2"sv,
     "in response to INVITE or UPDATE, from a proxy that wants a timer the UAC supports and the UAS does not"sv},
    {header::session_expires, 200, 299, requirement::may, 4028, "9"sv,
     "in response to INVITE or UPDATE, from a UAS that uses a session timer"sv},
    {header::sip_etag, 200, 299, requirement::must, 3903, "6"sv, "in response to PUBLISH"sv},
    {header::supported, 200, 299, requirement::should, 3261, "13.3.1.4; 11.2"sv, "in response to INVITE or OPTIONS"sv},
    {header::timestamp, 100, 100, requirement::must, 3261, "8.2.6.1"sv, "when the request carried Timestamp"sv},
    {header::unsupported, 420, 420, requirement::must, 3261, "21.4.15"sv, {}},
    {header::warning, 100, 605, requirement::may, 3261, "20; 20.43"sv, {}},
    {header::warning, 480, 480, requirement::should, 5630, "5.1.2"sv,
     "with code 380 or 381, from a UAS that takes only SIP or only SIPS requests"sv},
    {header::warning, 480, 480, requirement::should, 5630, "5.3"sv,
     "with code 380, from a proxy that may not pass a SIPS request to a SIP contact"sv},
    {header::warning, 480, 480, requirement::may, 5630, "5.3"sv,
     "with code 381, from a proxy that refuses a SIP request for a SIPS contact"sv},
    {header::warning, 480, 480, requirement::may, 5630, "5.4"sv,
     "with code 380, from a redirect server that does not redirect a SIPS request to a SIP contact"sv},
    {header::warning, 488, 488, requirement::should, 3261, "13.3.1.3; 14.2"sv,
     "in response to INVITE, when its offer is rejected"sv},
    {header::warning, 488, 488, requirement::should, 3311, "5.2"sv, "in response to UPDATE, when its offer is rejected"sv},
    {header::warning, 488, 488, requirement::should, 4412, "4.6.5"sv,
     "typically with code 370, in response to INVITE with Resource-Priority, when bandwidth or trunks are short"sv},
    {header::warning, 606, 606, requirement::may, 3261, "21.6.4"sv, {}},
    {header::warning, 607, 699, requirement::may, 3261, "20; 20.43"sv, {}},
    {header::www_authenticate, 401, 401, requirement::must, 3261, "22.2"sv, {}},
    {header::www_authenticate, 401, 401, requirement::must, 8898, "2.2"sv,
     "with the Bearer scheme, when the server accepts access tokens"sv},
    {header::www_authenticate, 401, 401, requirement::may, 8760, "2.3"sv,
     "several times for one realm, each with another digest algorithm"sv},
    {header::www_authenticate, 407, 407, requirement::must, 3261, "16.7"sv,
     "from a forking proxy, when another branch was challenged by a UAS"sv},
};
// clang-format on

inline constexpr unsigned header_row_count = sizeof header_rows / sizeof header_rows[0];

struct header_fields_of_code {
    code wanted;

    static constexpr unsigned count() noexcept { return header_row_count; }
    constexpr bool wants(unsigned index) const noexcept { return header_rows[index].is_for(wanted); }

    static constexpr header_field item(unsigned index) noexcept
    {
        const header_row& row = header_rows[index];
        return {header_names[static_cast<unsigned>(row.name)], row.level, row.condition, row.rfc, row.section};
    }
};

struct codes_of_header {
    unsigned name;

    static constexpr unsigned count() noexcept { return row_count; }
    static constexpr code item(unsigned index) noexcept { return all_codes[index]; }

    constexpr bool wants(unsigned index) const noexcept
    {
        for (const header_row& row : header_rows) {
            if (static_cast<unsigned>(row.name) == name && row.is_for(item(index))) {
                return true;
            }
        }
        return false;
    }
};

// The count of the names for one that is none of them.
constexpr unsigned header_with_name(std::string_view name) noexcept
{
    unsigned index = 0;
    for (const std::string_view known : header_names) {
        if (equal_ignoring_case(known, name)) {
            break;
        }
        ++index;
    }
    return index;
}

}  // namespace detail

/// The header fields that an RFC wants or allows in a response because of its code or the code's class, in alphabetical
/// order; a name stands once for each level and condition. An unregistered code has those of its class. Empty outside
/// 100..699.
///
///     static_assert((*header_fields_of(422).begin()).level == requirement::may);
constexpr detail::selection<detail::header_fields_of_code> header_fields_of(any_code c) noexcept
{
    return detail::selection<detail::header_fields_of_code>{{c.value()}};
}

/// The registered codes, in ascending order, that have the header field in `header_fields_of`; names compare without regard
/// to case (RFC 3261, 7.3.1). Empty for a header field that none has.
///
///     static_assert(*codes_with_header("min-se").begin() == code::session_interval_too_small);
constexpr detail::selection<detail::codes_of_header> codes_with_header(std::string_view name) noexcept
{
    return detail::selection<detail::codes_of_header>{{detail::header_with_name(name)}};
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_WARNING_HPP
#define SIPSTATUS_WARNING_HPP

#include <string_view>  // std::string_view

#ifndef SIPSTATUS_FIELD_READER_HPP
#define SIPSTATUS_FIELD_READER_HPP

// How the values of a header field are read: by steps that each take one thing of the grammar from the front of a text.

#include <string_view>  // std::string_view

#ifndef SIPSTATUS_TEXT_INPUT_HPP
#define SIPSTATUS_TEXT_INPUT_HPP

// How the readers look at a text.

#include <string_view>  // std::string_view

namespace sipstatus::detail {

// As `substr`, which can throw, and so brings in what the standard library throws with. Not to begin beyond the end.
constexpr std::string_view part_of(std::string_view text, size_type begin,
                                   size_type size = std::string_view::npos) noexcept
{
    const size_type most = text.size() - begin;
    return {text.data() + begin, size < most ? size : most};
}

constexpr bool begins_with(std::string_view text, char c) noexcept { return !text.empty() && text.front() == c; }

// LF or CRLF; 0 for neither.
constexpr size_type line_end_size(std::string_view text) noexcept
{
    const size_type returns = begins_with(text, '\r') ? 1 : 0;
    return begins_with(part_of(text, returns), '\n') ? returns + 1 : 0;
}

}  // namespace sipstatus::detail

#endif
#ifndef SIPSTATUS_TEXT_OUTPUT_HPP
#define SIPSTATUS_TEXT_OUTPUT_HPP

// How the writers pass on their text: piece by piece to an output, which writes it through an iterator or counts it. That way
// a text and its size come from the same function.

#include <string_view>  // std::string_view

namespace sipstatus::detail {

// For decltype and noexcept only: there is no such object.
template <class T>
T& made_up() noexcept;

// A type for an iterator that characters can be written to, and none for anything else: so the error points to the call.
template <class Iterator>
using if_takes_characters = decltype(*made_up<Iterator>()++ = made_up<const char>());

// Whether the iterator can be written to and moved without an exception.
template <class Iterator>
constexpr bool writes_without_exceptions() noexcept
{
    return noexcept(*made_up<Iterator>()++ =
                        made_up<const char>())&& noexcept(Iterator(static_cast<Iterator&&>(made_up<Iterator>())));
}

// The output is a member of this template and not a template itself: argument-dependent lookup would also search the
// namespaces of its template arguments, and a user's put() there could be called in place of ours.
template <class Iterator>
struct writing_to {
    struct output {
        static constexpr bool is_nothrow = writes_without_exceptions<Iterator>();

        Iterator out;

        constexpr void put(std::string_view text) noexcept(is_nothrow)
        {
            for (const char c : text) {
                *out++ = c;
            }
        }
    };
};

template <class Iterator>
using iterator_output = typename writing_to<Iterator>::output;

struct size_output {
    static constexpr bool is_nothrow = true;

    size_type size = 0;

    constexpr void put(std::string_view text) noexcept { size += text.size(); }
};

template <class Output>
constexpr void put(Output& output, std::string_view text) noexcept(Output::is_nothrow)
{
    output.put(text);
}

// A string literal, whose size is known: counting it would be most of the work of a constant expression.
template <class Output, size_type Size>
constexpr void put(Output& output, const char (&text)[Size]) noexcept(Output::is_nothrow)
{
    output.put({text, Size - 1});
}

// The three digits of a code, which must be 100..699.
template <class Output>
constexpr void put(Output& output, code c) noexcept(Output::is_nothrow)
{
    const unsigned number = to_integer(c);
    const char digits[] = {static_cast<char>('0' + number / 100), static_cast<char>('0' + number / 10 % 10),
                           static_cast<char>('0' + number % 10)};
    output.put({digits, sizeof digits});
}

// A number in decimal.
template <class Output>
constexpr void put_number(Output& output, std::uint16_t number) noexcept(Output::is_nothrow)
{
    char digits[5]{};
    size_type first = sizeof digits;
    do {
        digits[--first] = static_cast<char>('0' + number % 10);
        number = static_cast<std::uint16_t>(number / 10);
    } while (number != 0);
    output.put({digits + first, sizeof digits - first});
}

template <class Output, class... Pieces>
constexpr void put_all(Output& output, const Pieces&... pieces) noexcept(Output::is_nothrow)
{
    (put(output, pieces), ...);
}

}  // namespace sipstatus::detail

#endif

namespace sipstatus {

// RFC 3261, 25.1:
//
//   generic-param     =  token [ EQUAL gen-value ]
//   gen-value         =  token / host / quoted-string
//   token             =  1*(alphanum / "-" / "." / "!" / "%" / "*" / "_" / "+" / "`" / "'" / "~")
//   quoted-string     =  SWS DQUOTE *(qdtext / quoted-pair) DQUOTE
//   qdtext            =  LWS / %x21 / %x23-5B / %x5D-7E / UTF8-NONASCII
//   quoted-pair       =  "\" (%x00-09 / %x0B-0C / %x0E-7F)
//   LWS               =  [*WSP CRLF] 1*WSP
//   SWS               =  [LWS]
//   HCOLON            =  *( SP / HTAB ) ":" SWS
//   COMMA             =  SWS "," SWS          ; SEMI and EQUAL alike
//
// Read with these decisions: a line may be folded at a lone LF as well; all bytes beyond ASCII may stand in quotes, and of
// a host in brackets the characters are looked at only. Erratum EID 7529 makes LWS "[CRLF] 1*WSP"; blanks before a fold are
// still accepted, because RFC 3261 as printed allows them.

namespace detail {

constexpr bool is_token_byte(char c) noexcept
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
           || std::string_view{"-.!%*_+`'~"}.find(c) != std::string_view::npos;
}

// Takes what a field is made of from the front of a text. A step that does not find what it looks for takes nothing.
struct field_reader {
    std::string_view rest;

    constexpr bool take(char wanted) noexcept
    {
        if (rest.empty() || rest.front() != wanted) {
            return false;
        }
        rest.remove_prefix(1);
        return true;
    }

    // So many characters, or all that are left.
    constexpr std::string_view take_first(size_type count) noexcept
    {
        const std::string_view taken = part_of(rest, 0, count);
        rest.remove_prefix(taken.size());
        return taken;
    }

    // Whether nothing of the field is left: the text ends, or its line does and is not folded.
    constexpr bool is_at_end() const noexcept { return rest.empty() || (line_end_size(rest) != 0 && fold_size() == 0); }

    // A line end and the one blank that folds it.
    constexpr size_type fold_size() const noexcept
    {
        const size_type end = line_end_size(rest);
        const std::string_view next = part_of(rest, end, 1);
        return end != 0 && (next == " " || next == "\t") ? end + 1 : 0;
    }

    constexpr std::string_view take_blanks() noexcept { return take_first(rest.find_first_not_of(" \t")); }

    // SWS.
    constexpr void skip_white_space() noexcept
    {
        take_blanks();
        take_first(fold_size());
        take_blanks();
    }

    // LWS; false when there is none.
    constexpr bool take_white_space() noexcept
    {
        const size_type before = rest.size();
        skip_white_space();
        return rest.size() != before;
    }

    // SWS, the separator and SWS; the white space stays where it is when the separator does not follow.
    constexpr bool take_separator(char separator) noexcept
    {
        field_reader ahead{rest};
        ahead.skip_white_space();
        if (!ahead.take(separator)) {
            return false;
        }
        ahead.skip_white_space();
        rest = ahead.rest;
        return true;
    }

    constexpr std::string_view take_token() noexcept
    {
        size_type count = 0;
        while (count != rest.size() && is_token_byte(rest[count])) {
            ++count;
        }
        return take_first(count);
    }

    // A quoted-string; `inside` becomes what stands between the quotes.
    constexpr bool take_quoted(std::string_view& inside) noexcept
    {
        field_reader ahead{rest};
        ahead.skip_white_space();
        if (!ahead.take('"')) {
            return false;
        }
        const std::string_view begin = ahead.rest;
        while (!ahead.rest.empty() && ahead.rest.front() != '"') {
            if (!ahead.take_quoted_byte()) {
                return false;
            }
        }
        inside = part_of(begin, 0, begin.size() - ahead.rest.size());
        if (!ahead.take('"')) {
            return false;
        }
        rest = ahead.rest;
        return true;
    }

    // A character of qdtext, a fold or a quoted-pair.
    constexpr bool take_quoted_byte() noexcept
    {
        if (take('\\')) {
            const bool is_ascii = !rest.empty() && static_cast<unsigned char>(rest.front()) < 0x80;
            return !take_first(is_ascii && rest.front() != '\r' && rest.front() != '\n' ? 1 : 0).empty();
        }
        if (!take_first(fold_size()).empty()) {
            return true;
        }
        const auto byte = static_cast<unsigned char>(rest.front());
        return !take_first(byte == '\t' || (byte >= 0x20 && byte != 0x7f) ? 1 : 0).empty();
    }

    // "[2001:db8::1]".
    constexpr bool take_bracketed_host() noexcept
    {
        field_reader ahead{rest};
        if (!ahead.take('[')) {
            return false;
        }
        const size_type size = ahead.rest.find_first_not_of("0123456789ABCDEFabcdef:.");
        if (size == 0 || size == std::string_view::npos || ahead.rest[size] != ']') {
            return false;
        }
        rest = part_of(ahead.rest, size + 1);
        return true;
    }

    constexpr bool take_gen_value() noexcept
    {
        std::string_view inside;
        return !take_token().empty() || take_quoted(inside) || take_bracketed_host();
    }
};

// A type for an rvalue of a std::string or another class that owns its characters, which it would take with it; no type for
// lvalues, views and pointers.
template <class Text>
using if_temporary_string = typename Text::allocator_type;

/// The values of a header field, one after the other. A grammar has the field's `name()`, reads one value by
/// `read(field_reader&)` and has `bad_end()` for a value that something else follows than the next one.
template <class Grammar>
class field_values {
public:
    using value_type = decltype(Grammar::bad_end());

    /// Walks over the values: begin, end, ++ and * are all that it needs.
    class iterator {
    public:
        constexpr const value_type& operator*() const noexcept { return value_; }
        constexpr const value_type* operator->() const noexcept { return &value_; }

        constexpr iterator& operator++() noexcept
        {
            if (has_next_) {
                read();
            } else {
                is_end_ = true;
            }
            return *this;
        }

        friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept
        {
            return a.is_end_ == b.is_end_
                   && (a.is_end_ || (a.has_next_ == b.has_next_ && a.reader_.rest.size() == b.reader_.rest.size()));
        }
        friend constexpr bool operator!=(const iterator& a, const iterator& b) noexcept { return !(a == b); }

    private:
        friend class field_values;

        constexpr iterator() noexcept = default;
        constexpr explicit iterator(field_reader reader) noexcept : reader_{reader}, is_end_{false} { read(); }

        constexpr void read() noexcept
        {
            value_ = Grammar::read(reader_);
            has_next_ = value_ && reader_.take_separator(',');
            if (!value_ || has_next_) {
                return;
            }
            reader_.skip_white_space();
            if (!reader_.is_at_end()) {
                value_ = Grammar::bad_end();
            }
        }

        field_reader reader_{};
        value_type value_{};
        bool has_next_ = false;
        bool is_end_ = true;
    };

    constexpr explicit field_values(std::string_view text) noexcept : reader_{text}
    {
        reader_.skip_white_space();
        field_reader ahead = reader_;
        const bool is_named = equal_ignoring_case(ahead.take_token(), Grammar::name());
        ahead.take_blanks();
        if (is_named && ahead.take(':')) {
            ahead.skip_white_space();
            reader_ = ahead;
        }
    }

    constexpr iterator begin() const noexcept { return iterator{reader_}; }
    constexpr iterator end() const noexcept { return iterator{}; }

private:
    field_reader reader_;
};

template <class Output>
constexpr void put_unquoted(Output& output, std::string_view text) noexcept(Output::is_nothrow)
{
    field_reader reader{text};
    while (!reader.rest.empty()) {
        const std::string_view blanks = reader.take_blanks();
        if (reader.fold_size() != 0) {
            reader.skip_white_space();
            put(output, " ");
        } else if (!blanks.empty()) {
            put(output, blanks);
        } else {
            reader.take('\\');
            put(output, reader.take_first(1));
        }
    }
}

}  // namespace detail

/// Writes the text of a quoted-string, as `text` is in the values of header fields, without its escapes and with each
/// fold as one space. RFC 3261, 7.3.1 and 25.1.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_unquoted(OutputIterator out, std::string_view text) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_unquoted(output, text);
    return static_cast<OutputIterator&&>(output.out);
}

}  // namespace sipstatus

#endif

namespace sipstatus {

/// The registered codes of the Warning header field, named after their texts. Any other value is one as well, only not a
/// registered one. RFC 3261, 20.43; RFC 5630, 9; RFC 8373, 6.2.
enum class warn_code : std::uint16_t {
    incompatible_network_protocol = 300,
    incompatible_network_address_formats = 301,
    incompatible_transport_protocol = 302,
    incompatible_bandwidth_units = 303,
    media_type_not_available = 304,
    incompatible_media_format = 305,
    attribute_not_understood = 306,
    session_description_parameter_not_understood = 307,
    incompatible_language_specification = 308,
    multicast_not_available = 330,
    unicast_not_available = 331,
    insufficient_bandwidth = 370,
    sips_not_allowed = 380,
    sips_required = 381,
    miscellaneous_warning = 399,
};

/// The number of the warn-code.
constexpr std::uint16_t to_integer(warn_code w) noexcept { return static_cast<std::uint16_t>(w); }

/// The text that the RFCs recommend ("Media type not available"), up to its colon, followed by a NUL in memory; empty if the
/// warn-code is not registered. RFC 3261, 20.43; RFC 5630, 9; RFC 8373, 6.2.
constexpr std::string_view warn_text(warn_code w) noexcept
{
    switch (w) {
    case warn_code::incompatible_network_protocol: return "Incompatible network protocol";
    case warn_code::incompatible_network_address_formats: return "Incompatible network address formats";
    case warn_code::incompatible_transport_protocol: return "Incompatible transport protocol";
    case warn_code::incompatible_bandwidth_units: return "Incompatible bandwidth units";
    case warn_code::media_type_not_available: return "Media type not available";
    case warn_code::incompatible_media_format: return "Incompatible media format";
    case warn_code::attribute_not_understood: return "Attribute not understood";
    case warn_code::session_description_parameter_not_understood: return "Session description parameter not understood";
    case warn_code::incompatible_language_specification: return "Incompatible language specification";
    case warn_code::multicast_not_available: return "Multicast not available";
    case warn_code::unicast_not_available: return "Unicast not available";
    case warn_code::insufficient_bandwidth: return "Insufficient bandwidth";
    case warn_code::sips_not_allowed: return "SIPS Not Allowed";
    case warn_code::sips_required: return "SIPS Required";
    case warn_code::miscellaneous_warning: return "Miscellaneous warning";
    }
    return "";
}

/// Whether an RFC has the warning come with this code: what is wrong with a session description (300..379, also those
/// not yet registered) with 488 and 606, SIPS Not Allowed and SIPS Required with 480, and a miscellaneous warning with
/// every code. Any response may carry any warning (RFC 3261, Table 3); elsewhere it is only unusual. False outside
/// 100..699. RFC 3261, 13.3.1.3, 20.43, 21.4.26 and 21.6.4; RFC 5630, 5.3; RFC 8373, 5.2.
constexpr bool comes_with(warn_code w, any_code c) noexcept
{
    const std::uint16_t number = to_integer(w);
    if (number >= 300 && number <= 379) {
        return c.value() == code::not_acceptable_here || c.value() == code::not_acceptable_anywhere;
    }
    switch (w) {
    case warn_code::sips_not_allowed:
    case warn_code::sips_required: return c.value() == code::temporarily_unavailable;
    case warn_code::miscellaneous_warning: return is_valid(c);
    default: return false;
    }
}

/// The ISUP cause as by `to_isup(c)`, except that 488 and 606 have `bearer_capability_not_implemented` with a warning that
/// the media, their format or their bandwidth are not to be had. RFC 3398, 8.2.6.1, recommends that for any warning that
/// "speaks to an unavailable bearer capability" without naming them; these are the ones that a bearer capability describes.
constexpr isup_cause to_isup(any_code c, warn_code w) noexcept
{
    const bool is_about_bearer = w == warn_code::media_type_not_available || w == warn_code::incompatible_media_format
                                 || w == warn_code::insufficient_bandwidth;
    const bool depends_on_warning =
        c.value() == code::not_acceptable_here || c.value() == code::not_acceptable_anywhere;
    return is_about_bearer && depends_on_warning ? isup_cause::bearer_capability_not_implemented : to_isup(c);
}

// RFC 3261, 25.1; field_reader.hpp has the rules that other fields share:
//
//   Warning           =  "Warning" HCOLON warning-value *(COMMA warning-value)
//   warning-value     =  warn-code SP warn-agent SP warn-text
//   warn-code         =  3DIGIT
//   warn-agent        =  hostport / pseudonym
//   warn-text         =  quoted-string
//   pseudonym         =  token
//   hostport          =  host [ ":" port ]
//
// Read with two exceptions: where one SP is asked for, there may be more blanks and a fold, which counts as one (7.3.1); and
// any token may have a port behind it, also one that is no host name.

/// Why a text is no warning-value, told by the first thing in it that is wrong.
enum class warning_error : std::uint8_t {
    none,       ///< it is one
    bad_code,   ///< not three digits and a blank, as in an empty field or behind a comma at its end
    bad_agent,  ///< neither host nor pseudonym, or no blank behind it
    bad_text,   ///< not in quotes, quotes that do not end, or a control between them
    bad_end,    ///< neither "," nor the end of the field behind a value
};

/// One value of a Warning header field; true if it is a valid one. Otherwise `error` says why, and everything else is empty.
/// The views point into the text that was passed to `warning_values` and are valid as long as that text is. RFC 3261, 20.43.
struct warning_value {
    warn_code warning{};       ///< any three digits, registered or not
    std::string_view agent{};  ///< who has added it: a host, with its port if it has one, or a pseudonym
    std::string_view text{};   ///< between its quotes, escapes and all: `write_unquoted` resolves them
    warning_error error = warning_error::bad_code;  ///< `none` when it is one

    /// Whether it is one.
    constexpr explicit operator bool() const noexcept { return error == warning_error::none; }
};

namespace detail {

constexpr bool has_digits_only(std::string_view text) noexcept
{
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

struct warning_grammar {
    static constexpr std::string_view name() noexcept { return "Warning"; }

    static constexpr warning_value failed(warning_error error) noexcept { return {warn_code{}, {}, {}, error}; }
    static constexpr warning_value bad_end() noexcept { return failed(warning_error::bad_end); }

    static constexpr bool take_agent(field_reader& reader) noexcept
    {
        if (reader.take_token().empty() && !reader.take_bracketed_host()) {
            return false;
        }
        if (!reader.take(':')) {
            return true;
        }
        const std::string_view port = reader.take_token();
        return !port.empty() && has_digits_only(port);
    }

    static constexpr warning_value read(field_reader& reader) noexcept
    {
        const std::string_view digits = reader.take_token();
        if (digits.size() != 3 || !has_digits_only(digits) || !reader.take_white_space()) {
            return failed(warning_error::bad_code);
        }
        warning_value value;
        value.warning = static_cast<warn_code>((digits[0] - '0') * 100 + (digits[1] - '0') * 10 + (digits[2] - '0'));

        const std::string_view from_agent = reader.rest;
        if (!take_agent(reader)) {
            return failed(warning_error::bad_agent);
        }
        value.agent = part_of(from_agent, 0, from_agent.size() - reader.rest.size());
        if (!reader.take_white_space()) {
            return failed(warning_error::bad_agent);
        }
        if (!reader.take_quoted(value.text)) {
            return failed(warning_error::bad_text);
        }
        value.error = warning_error::none;
        return value;
    }
};

}  // namespace detail

/// The values of a Warning header field, one after the other, read as by `reason_values`. The range and its values point into
/// the text, which must outlive them. A temporary std::string does not compile.
///
///     for (const warning_value& warning : warning_values("370 example.com \"Choose a bigger pipe\"")) ...
constexpr detail::field_values<detail::warning_grammar> warning_values(std::string_view text) noexcept
{
    return detail::field_values<detail::warning_grammar>{text};
}

template <class Text, class = detail::if_temporary_string<Text>>
void warning_values(Text&&) = delete;

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_REASON_HEADER_HPP
#define SIPSTATUS_REASON_HEADER_HPP

#include <string_view>  // std::string_view

#ifndef SIPSTATUS_DETAIL_REASON_PROTOCOLS_HPP
#define SIPSTATUS_DETAIL_REASON_PROTOCOLS_HPP

// The protocols of the Reason header field: where each is defined, and what it calls its causes. Not here are the causes of
// SIP and STIR, which are status codes, and those of Q.850 that `name_of` knows.

#include <cstdint>  // std::uint32_t

namespace sipstatus::detail {

struct reason_protocol {
    const char* name;
    const char* reference;
};

// IANA, "Session Initiation Protocol (SIP) Parameters", "Reason Protocols". The registry names no section for S1AP-RNL.
SIPSTATUS_HIDDEN inline constexpr reason_protocol reason_protocols[] = {
    {"SIP", "RFC 3261"},
    {"Q.850", "ITU-T Q.850"},
    {"Preemption", "RFC 4411"},
    {"EMM", "3GPP TS 24.301, 9.9.3.9"},
    {"ESM", "3GPP TS 24.301, 9.9.4.4"},
    {"S1AP-RNL", "3GPP TS 36.413"},
    {"S1AP-TL", "3GPP TS 36.413, 9.2.1.3"},
    {"S1AP-NAS", "3GPP TS 36.413, 9.2.1.3"},
    {"S1AP-MISC", "3GPP TS 36.413, 9.2.1.3"},
    {"S1AP-PROT", "3GPP TS 36.413, 9.2.1.3"},
    {"DIAMETER", "3GPP TS 29.274, 8.103"},
    {"IKEV2", "3GPP TS 29.274, 8.103"},
    {"RELEASE_CAUSE", "3GPP TS 24.229, 7.2A.18"},
    {"FAILURE_CAUSE", "3GPP TS 24.229, 7.2A.18"},
    {"STIR", "RFC 8224 and RFC 9410"},
    {"5GMM", "3GPP TS 24.501, 9.11.3.2"},
    {"5GSM", "3GPP TS 24.501, 9.11.4.2"},
    {"NGAP-RNL", "3GPP TS 38.413, 9.3.1.2"},
    {"NGAP-TL", "3GPP TS 38.413, 9.3.1.2"},
    {"NGAP-NAS", "3GPP TS 38.413, 9.3.1.2"},
    {"NGAP-MISC", "3GPP TS 38.413, 9.3.1.2"},
    {"NGAP-PROT", "3GPP TS 38.413, 9.3.1.2"},
};

struct isup_location {
    const char* token;
    const char* name;
};

// RFC 8606, 4, in the order of the values of Q.850. All but the first are networks.
SIPSTATUS_HIDDEN inline constexpr isup_location isup_locations[] = {
    {"U", "user"},
    {"LPN", "private network serving the local user"},
    {"LN", "public network serving the local user"},
    {"TN", "transit network"},
    {"RLN", "public network serving the remote user"},
    {"RPN", "private network serving the remote user"},
    {"LOC-6", "spare"},
    {"INTL", "international network"},
    {"LOC-8", "spare"},
    {"LOC-9", "spare"},
    {"BI", "network beyond interworking point"},
    {"LOC-11", "spare"},
    {"LOC-12", "reserved for national use"},
    {"LOC-13", "reserved for national use"},
    {"LOC-14", "reserved for national use"},
    {"LOC-15", "reserved for national use"},
};

// The causes of Q.850 (10/2018) that `name_of` does not know, because RFC 3398 does not map them.
constexpr const char* further_q850_name(std::uint32_t cause) noexcept
{
    switch (cause) {
    case 4: return "Send special information tone";
    case 5: return "Misdialled trunk prefix";
    case 6: return "Channel unacceptable";
    case 7: return "Call awarded and being delivered in an established channel";
    case 8: return "Preemption";
    case 9: return "Preemption - circuit reserved for reuse";
    case 14: return "QoR: ported number";
    case 24: return "Call rejected due to feature at the destination";
    case 30: return "Response to STATUS ENQUIRY";
    case 39: return "Permanent frame mode connection out of service";
    case 40: return "Permanent frame mode connection operational";
    case 43: return "Access information discarded";
    case 46: return "Precedence call blocked";
    case 49: return "Quality of service not available";
    case 50: return "Requested facility not subscribed";
    case 53: return "Outgoing calls barred within CUG";
    case 62: return "Inconsistency in designated outgoing access information and subscriber class";
    case 81: return "Invalid call reference value";
    case 82: return "Identified channel does not exist";
    case 83: return "A suspended call exists, but this call identity does not";
    case 84: return "Call identity in use";
    case 85: return "No call suspended";
    case 86: return "Call having the requested call identity has been cleared";
    case 90: return "Non-existent CUG";
    case 91: return "Invalid transit network selection";
    case 95: return "Invalid message, unspecified";
    case 96: return "Mandatory information element is missing";
    case 97: return "Message type non-existent or not implemented";
    case 98: return "Message not compatible with call state or message type non-existent or not implemented";
    case 99: return "Information element/parameter non-existent or not implemented";
    case 100: return "Invalid information element contents";
    case 101: return "Message not compatible with call state";
    case 103: return "Parameter non-existent or not implemented, passed on";
    case 110: return "Message with unrecognized parameter, discarded";
    default: return "";
    }
}

// RFC 4411, 5. Its numbers are not those of Q.850, where 8 is a preemption.
constexpr const char* preemption_name(std::uint32_t cause) noexcept
{
    switch (cause) {
    case 1: return "UA Preemption";
    case 2: return "Reserved Resources Preempted";
    case 3: return "Generic Preemption";
    case 4: return "Non-IP Preemption";
    default: return "";
    }
}

// 3GPP TS 24.229, 7.2A.18, as IANA's registry quotes it.
constexpr const char* release_cause_name(std::uint32_t cause) noexcept
{
    switch (cause) {
    case 1: return "User ends call";
    case 2: return "RTP/RTCP time-out";
    case 3: return "Media bearer loss";
    case 4: return "SIP timeout - no ACK";
    case 5: return "SIP response time-out";
    case 6: return "Call-setup time-out";
    case 7: return "Redirection failure";
    default: return "";
    }
}

// 3GPP TS 24.229, 7.2A.18, as IANA's registry quotes it.
constexpr const char* failure_cause_name(std::uint32_t cause) noexcept
{
    switch (cause) {
    case 1: return "Media bearer or QoS lost";
    case 2: return "Release of signalling bearer";
    case 3: return "Indication of failed resources allocation";
    default: return "";
    }
}

}  // namespace sipstatus::detail

#endif

namespace sipstatus {

// RFC 3326, 2, and RFC 8606, 4; field_reader.hpp has the rules of RFC 3261, 25.1:
//
//   Reason               =   "Reason" HCOLON reason-value *(COMMA reason-value)
//   reason-value         =   protocol *(SEMI reason-params)
//   protocol             =   "SIP" / "Q.850" / token
//   reason-params        =   protocol-cause / reason-text / reason-extension
//   protocol-cause       =   "cause" EQUAL cause
//   cause                =   1*DIGIT
//   reason-text          =   "text" EQUAL quoted-string
//   reason-extension     =   generic-param
//   reason-extension     =/  isup-cause-location
//   isup-cause-location  =   "location" EQUAL isup-location-value
//
// Read with these decisions: a parameter called cause or text has its own form and no other, and stands once in a value
// (RFC 3261, 7.3.1). One called location may be any generic-param. The first that has a token counts, and it counts for every
// protocol: RFC 8606 wants it ignored outside Q.850, but ATIS-1000099 uses it with SIP.

/// Why a text is no reason-value, told by the first thing in it that is wrong.
enum class reason_error : std::uint8_t {
    none,             ///< it is one
    bad_protocol,     ///< no token where a value begins, as in an empty field or after a comma at its end
    bad_parameter,    ///< no token after ";", or no value after "="
    bad_cause,        ///< a cause that is not all digits
    cause_too_large,  ///< digits beyond 4'294'967'295
    bad_text,         ///< a text that is not in quotes, whose quotes do not end, or with a control in it
    repeated,         ///< a second cause or text in one value
    bad_end,          ///< neither ";" nor "," nor the end of the field after a value or parameter
};

/// One value of a Reason header field; true if it is a valid one. Otherwise `error` says why, and everything else is empty.
/// The views point into the text that was passed to `reason_values` and are valid as long as that text is. RFC 3326, 2;
/// RFC 9366, 3, lets a protocol have several values in one message.
struct reason_value {
    std::string_view protocol{};  ///< "SIP", "Q.850" ..., as it is spelt
    std::uint32_t cause = 0;      ///< what it means depends on the protocol; 0 if there is no cause
    bool has_cause = false;       ///< tells a cause of 0 from none
    std::string_view text{};      ///< between its quotes, escapes and all: `write_unquoted` resolves them
    reason_error error = reason_error::bad_protocol;  ///< `none` when it is one
    std::string_view location_token{};                ///< "U", "LN" ..., as it is spelt; empty if missing

    /// True if it is a valid value.
    constexpr explicit operator bool() const noexcept { return error == reason_error::none; }

    /// The status code, when the protocol is SIP; `code{}` for other protocols and outside 100..699.
    constexpr code status() const noexcept
    {
        const bool is_status = detail::equal_ignoring_case(protocol, "SIP") && is_valid(cause);
        return is_status ? static_cast<code>(cause) : code{};
    }

    /// The cause of the telephone network, when the protocol is Q.850; `isup_cause{}` for others and outside 1..127.
    constexpr isup_cause isup() const noexcept
    {
        const bool is_cause = detail::equal_ignoring_case(protocol, "Q.850") && cause <= 127;
        return is_cause ? static_cast<isup_cause>(cause) : isup_cause{};
    }

    /// Who ended the call, whatever the protocol: `user` for the location "U", `network` for the other 15 of RFC 8606, 4,
    /// `none` for an unknown or missing one. Ignores ASCII case.
    ///
    ///     static_assert(reason_values("Q.850;cause=21;location=U").begin()->location() == cause_location::user);
    constexpr cause_location location() const noexcept
    {
        if (location_name().empty()) {
            return cause_location::none;
        }
        return detail::equal_ignoring_case(location_token, "U") ? cause_location::user : cause_location::network;
    }

    /// What RFC 8606, 4, calls the location ("transit network"); empty for an unknown or missing one. A NUL follows
    /// it in memory.
    constexpr std::string_view location_name() const noexcept
    {
        for (const detail::isup_location& known : detail::isup_locations) {
            if (detail::equal_ignoring_case(location_token, known.token)) {
                return known.name;
            }
        }
        return "";
    }

    /// What the protocol calls the cause: the registered reason phrase for SIP and STIR, "User busy" for 17 of Q.850, and the
    /// names of RFC 4411, 5, for Preemption, and of 3GPP TS 24.229, 7.2A.18, for RELEASE_CAUSE and FAILURE_CAUSE. Empty for
    /// other protocols and unknown causes. Every cause of Q.850 has a name here, also those that `isup_cause` does not list. A
    /// NUL follows it in memory.
    ///
    ///     static_assert(reason_values("Preemption;cause=1").begin()->cause_name() == "UA Preemption");
    constexpr std::string_view cause_name() const noexcept
    {
        const auto is_of = [this](std::string_view name) { return detail::equal_ignoring_case(protocol, name); };
        if (is_of("SIP") || is_of("STIR")) {
            return reason_phrase(cause);
        }
        if (is_of("Q.850")) {
            const std::string_view name = name_of(isup());
            return !name.empty() ? name : detail::further_q850_name(cause);
        }
        if (is_of("Preemption")) {
            return detail::preemption_name(cause);
        }
        if (is_of("RELEASE_CAUSE")) {
            return detail::release_cause_name(cause);
        }
        return is_of("FAILURE_CAUSE") ? detail::failure_cause_name(cause) : "";
    }

    /// Whether the protocol is one of the 22 in IANA's registry of Reason protocols, ASCII case ignored.
    constexpr bool is_registered_protocol() const noexcept { return !protocol_reference().empty(); }

    /// Where the protocol is defined, and with it what its causes mean ("3GPP TS 24.301, 9.9.3.9"); empty if it is not
    /// registered. A NUL follows it in memory.
    constexpr std::string_view protocol_reference() const noexcept
    {
        for (const detail::reason_protocol& known : detail::reason_protocols) {
            if (detail::equal_ignoring_case(protocol, known.name)) {
                return known.reference;
            }
        }
        return "";
    }
};

namespace detail {

constexpr reason_error read_cause(field_reader& reader, reason_value& value) noexcept
{
    const std::string_view digits = reader.take_token();
    std::uint64_t number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') {
            return reason_error::bad_cause;
        }
        number = number * 10 + static_cast<unsigned>(c - '0');
        number = number < 0x1'0000'0000 ? number : 0x1'0000'0000;
    }
    if (digits.empty()) {
        return reason_error::bad_cause;
    }
    value.cause = static_cast<std::uint32_t>(number);
    value.has_cause = true;
    return number < 0x1'0000'0000 ? reason_error::none : reason_error::cause_too_large;
}

// One parameter, after its ";".
constexpr reason_error read_parameter(field_reader& reader, reason_value& value, bool& has_text) noexcept
{
    const std::string_view name = reader.take_token();
    if (name.empty()) {
        return reason_error::bad_parameter;
    }
    const bool has_value = reader.take_separator('=');
    if (equal_ignoring_case(name, "cause")) {
        // Without "=" there are no digits either.
        return value.has_cause ? reason_error::repeated : read_cause(reader, value);
    }
    if (equal_ignoring_case(name, "text")) {
        const bool is_repeated = has_text;
        has_text = true;
        return is_repeated                                   ? reason_error::repeated
               : has_value && reader.take_quoted(value.text) ? reason_error::none
                                                             : reason_error::bad_text;
    }
    if (equal_ignoring_case(name, "location") && value.location_token.empty()) {
        value.location_token = field_reader{reader.rest}.take_token();
    }
    return !has_value || reader.take_gen_value() ? reason_error::none : reason_error::bad_parameter;
}

struct reason_grammar {
    static constexpr std::string_view name() noexcept { return "Reason"; }

    static constexpr reason_value failed(reason_error error) noexcept { return {{}, 0, false, {}, error}; }
    static constexpr reason_value bad_end() noexcept { return failed(reason_error::bad_end); }

    static constexpr reason_value read(field_reader& reader) noexcept
    {
        reason_value value;
        value.protocol = reader.take_token();
        if (value.protocol.empty()) {
            return failed(reason_error::bad_protocol);
        }
        bool has_text = false;
        while (reader.take_separator(';')) {
            const reason_error error = read_parameter(reader, value, has_text);
            if (error != reason_error::none) {
                return failed(error);
            }
        }
        value.error = reason_error::none;
        return value;
    }
};

}  // namespace detail

/// The values of a Reason header field, one after the other. The last one may be an error: there the reading ends, and the
/// values before it stand. A field without any value is one error. Takes the field's value, or the whole field with its
/// name, up to the end of the text or of a line that is not folded; what follows is not looked at.
///
/// The range and its values point into the text, which must outlive them. A temporary std::string does not compile.
///
///     for (const reason_value& reason : reason_values("SIP;cause=486, Q.850;cause=17")) ...
constexpr detail::field_values<detail::reason_grammar> reason_values(std::string_view text) noexcept
{
    return detail::field_values<detail::reason_grammar>{text};
}

template <class Text, class = detail::if_temporary_string<Text>>
void reason_values(Text&&) = delete;

// There is no public grammar of ATIS-1000099. The texts in use are
//
//   text              =  version *(";" attribute)
//   version           =  "v=analytics" 1*DIGIT
//   attribute         =  ("url" / "tel" / "email" / "id") "=" value
//
// Read with these decisions, all in any case: the version comes first, and the rest of its part is ignored; attributes come
// in any order, and unknown ones are ignored; so is white space around an attribute and its "="; of several with one name the
// first that is not empty counts; an escaped ";" is a character of the value.

/// What a Reason says about a call that a provider's analytics blocked; true if they did. What is missing is empty. The views
/// point into the text of the value, escapes and all: `write_unquoted` resolves them. ATIS-1000099.
struct analytics_block {
    std::string_view version{};  ///< the digits after "v=analytics": "1"
    std::string_view url{};      ///< where to contest the block; at least one of these three should be given
    std::string_view tel{};      ///< likewise, a phone number
    std::string_view email{};    ///< likewise
    std::string_view id{};       ///< what to quote there; may be missing

    /// Whether the call was blocked by analytics.
    constexpr explicit operator bool() const noexcept { return !version.empty(); }
};

namespace detail {

constexpr bool is_white_space(char c) noexcept { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

constexpr std::string_view without_outer_white_space(std::string_view text) noexcept
{
    while (!text.empty() && is_white_space(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_white_space(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

// Up to the next ";", and takes that as well.
constexpr std::string_view take_attribute(field_reader& reader) noexcept
{
    field_reader ahead = reader;
    while (!ahead.rest.empty() && ahead.rest.front() != ';') {
        ahead.take_first(ahead.rest.front() == '\\' ? 2 : 1);
    }
    const std::string_view attribute = reader.take_first(reader.rest.size() - ahead.rest.size());
    reader.take(';');
    return attribute;
}

constexpr void read_attribute(std::string_view attribute, analytics_block& block) noexcept
{
    const size_type equals = attribute.find('=');
    if (equals == std::string_view::npos) {
        return;
    }
    const std::string_view name = without_outer_white_space(part_of(attribute, 0, equals));
    std::string_view* const value = equal_ignoring_case(name, "url")     ? &block.url
                                    : equal_ignoring_case(name, "tel")   ? &block.tel
                                    : equal_ignoring_case(name, "email") ? &block.email
                                    : equal_ignoring_case(name, "id")    ? &block.id
                                                                         : nullptr;
    if (value != nullptr && value->empty()) {
        *value = without_outer_white_space(part_of(attribute, equals + 1));
    }
}

}  // namespace detail

/// The block by analytics that the value signals, as a 603 "Network Blocked" carries it: true if the value is SIP;cause=603
/// or Q.850;cause=21 and its text starts with "v=analytics" and a digit, in any case. Otherwise everything is empty.
/// ATIS-1000099.
///
///     constexpr auto reasons = reason_values("SIP;cause=603;text=\"v=analytics1;url=https://example.com\";location=RLN");
///     static_assert(analytics_block_of(*reasons.begin()).url == "https://example.com");
constexpr analytics_block analytics_block_of(const reason_value& value) noexcept
{
    analytics_block block;
    detail::field_reader reader{value.text};
    const bool is_block = (value.status() == code::decline || value.isup() == isup_cause::call_rejected)
                          && detail::equal_ignoring_case(reader.take_first(11), "v=analytics");
    if (!is_block) {
        return block;
    }
    block.version = reader.take_first(reader.rest.find_first_not_of("0123456789"));
    if (block.version.empty()) {
        return {};
    }
    detail::take_attribute(reader);
    while (!reader.rest.empty()) {
        detail::read_attribute(detail::take_attribute(reader), block);
    }
    return block;
}

namespace detail {

template <class Output>
constexpr void put_reason_text(Output& output, std::string_view text) noexcept(Output::is_nothrow)
{
    if (!text.empty()) {
        put_all(output, ";text=\"", text, "\"");
    }
}

template <class Output>
constexpr void put_reason(Output& output, isup_cause cause) noexcept(Output::is_nothrow)
{
    if (cause != isup_cause{}) {
        put(output, "Reason: Q.850;cause=");
        put_number(output, to_integer(cause));
        put_reason_text(output, name_of(cause));
    }
}

template <class Output>
constexpr void put_reason(Output& output, any_code c) noexcept(Output::is_nothrow)
{
    if (is_valid(c)) {
        put_all(output, "Reason: SIP;cause=", c.value());
        put_reason_text(output, reason_phrase(c));
    }
}

}  // namespace detail

/// Writes `Reason: Q.850;cause=17;text="User busy"`, without a line end and, for a cause without a name, without a text;
/// nothing for `isup_cause{}`. RFC 3326, 2; RFC 6432, 3: allowed in every response but 100.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_reason_header(OutputIterator out, isup_cause cause) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_reason(output, cause);
    return static_cast<OutputIterator&&>(output.out);
}

/// Writes `Reason: SIP;cause=486;text="Busy Here"`, as in a CANCEL, a BYE or a 199; nothing outside 100..699. RFC 3326, 2;
/// RFC 6228, 5.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator write_reason_header(OutputIterator out,
                                             any_code c) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_reason(output, c);
    return static_cast<OutputIterator&&>(output.out);
}

/// How many characters `write_reason_header` writes.
constexpr std::string_view::size_type reason_header_size(isup_cause cause) noexcept
{
    detail::size_output output;
    detail::put_reason(output, cause);
    return output.size;
}

/// How many characters `write_reason_header` writes; 0 outside 100..699.
constexpr std::string_view::size_type reason_header_size(any_code c) noexcept
{
    detail::size_output output;
    detail::put_reason(output, c);
    return output.size;
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_STATUS_LINE_HPP
#define SIPSTATUS_STATUS_LINE_HPP

#include <string_view>  // std::string_view

namespace sipstatus {

// RFC 3261, 25.1:
//
//   Status-Line     =  SIP-Version SP Status-Code SP Reason-Phrase CRLF
//   SIP-Version     =  "SIP" "/" 1*DIGIT "." 1*DIGIT
//   Status-Code     =  Informational / Redirection / Success / Client-Error / Server-Error / Global-Failure
//                      / extension-code
//   extension-code  =  3DIGIT
//   Reason-Phrase   =  *(reserved / unreserved / escaped / UTF8-NONASCII / UTF8-CONT / SP / HTAB)
//
// Three exceptions: codes are 100..699, since 7.2 knows six first digits; the phrase is any bytes but controls other
// than HTAB, since 7.2 has the client not look at it; the line may end in CRLF, in LF or with the text.

/// Why a text is no status line, told by the first thing in it that is wrong.
enum class status_line_error : std::uint8_t {
    none,               ///< it is one
    not_sip,            ///< it does not begin with "SIP/", in either case
    bad_version,        ///< the version is not 2.0, to the letter (RFC 3261, 7.1)
    missing_space,      ///< no space behind the version, or none behind the code
    bad_code,           ///< behind the first space stand not just three digits
    code_out_of_range,  ///< three digits that are not 100..699
    bad_phrase,         ///< a control other than HTAB, or a CR without its LF
};

/// What a status line says; true if it is valid. Otherwise `error` says why, `status` is `code{}`, `phrase` is empty and
/// `size` is 0.
struct status_line {
    code status{};                                         ///< 100..699, registered or not
    std::string_view phrase;                               ///< points into the parsed text, valid as long as that is
    status_line_error error = status_line_error::not_sip;  ///< `none` when it is one
    std::string_view::size_type size = 0;                  ///< of the line, with its ending

    /// Whether it is one.
    constexpr explicit operator bool() const noexcept { return error == status_line_error::none; }
};

/// Asks `parse_status_line` to accept what peers and logs make of a status line.
struct tolerant_t {
    /// Explicit, so that `{}` does not ask for it.
    explicit tolerant_t() = default;
};

/// What the name stands for as an argument: `parse_status_line(text, tolerant)`.
SIPSTATUS_HIDDEN inline constexpr tolerant_t tolerant{};

namespace detail {

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t'; }

constexpr bool is_phrase_byte(char c) noexcept
{
    return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
}

// Whether one of eight bytes is a control, HTAB included; the tests are those of "Bit Twiddling Hacks" for a byte that is
// less than another or equal to it.
constexpr bool may_have_control(std::uint64_t bytes) noexcept
{
    constexpr std::uint64_t each = 0x0101'0101'0101'0101;
    const std::uint64_t is_delete = bytes ^ (0x7f * each);
    const std::uint64_t found = ((bytes - 0x20 * each) & ~bytes) | ((is_delete - each) & ~is_delete);
    return (found & (0x80 * each)) != 0;
}

// How many of the leading bytes are of one kind.
template <class Kind>
constexpr size_type count_leading(std::string_view text, Kind is_of_kind) noexcept
{
    size_type count = 0;
    while (count != text.size() && is_of_kind(text[count])) {
        ++count;
    }
    return count;
}

constexpr bool begins_with_digit(std::string_view text) noexcept { return !text.empty() && is_digit(text.front()); }

constexpr bool begins_with_three_digits(std::string_view text) noexcept
{
    return text.size() >= 3 && is_digit(text[0]) && is_digit(text[1]) && is_digit(text[2]);
}

// The code in the first three bytes, which must be digits.
constexpr code code_from_digits(std::string_view text) noexcept
{
    return static_cast<code>((text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0'));
}

// How many of the leading bytes a phrase may have.
constexpr size_type phrase_size(std::string_view text) noexcept
{
    size_type size = 0;
    while (text.size() - size >= 8 && !may_have_control(load_8(text.data() + size))) {
        size += 8;
    }
    return size + count_leading(part_of(text, size), is_phrase_byte);
}

// Takes the version and the blanks behind it from the front of the text. Strictly read, what gets here has an error.
template <bool leniently>
constexpr status_line_error take_version(std::string_view& rest) noexcept
{
    if (leniently) {
        rest.remove_prefix(count_leading(rest, is_blank));
    }
    if (!is_spelling_of(part_of(rest, 0, 4), "SIP/")) {
        return status_line_error::not_sip;
    }
    rest.remove_prefix(4);
    if (part_of(rest, 0, 3) != "2.0" || begins_with_digit(part_of(rest, 3))) {
        return status_line_error::bad_version;
    }
    rest.remove_prefix(3);
    const size_type blanks = leniently ? count_leading(rest, is_blank) : 0;
    rest.remove_prefix(blanks);
    return blanks == 0 ? status_line_error::missing_space : status_line_error::none;
}

template <bool leniently>
constexpr status_line read_status_line(std::string_view text) noexcept
{
    const auto failed = [text](status_line_error error) { return status_line{code{}, part_of(text, 0, 0), error, 0}; };

    std::string_view rest = text;
    // The usual case at once.
    if (!leniently && text.size() >= 8 && is_spelling_of(load_8(text.data()), load_8("SIP/2.0 "))) {
        rest.remove_prefix(8);
    } else if (const status_line_error error = take_version<leniently>(rest); error != status_line_error::none) {
        return failed(error);
    }
    if (!begins_with_three_digits(rest) || begins_with_digit(part_of(rest, 3))) {
        return failed(status_line_error::bad_code);
    }
    const code status = code_from_digits(rest);
    if (!is_valid(status)) {
        return failed(status_line_error::code_out_of_range);
    }
    rest.remove_prefix(3);

    if (begins_with(rest, ' ')) {
        rest.remove_prefix(1);
    } else if (!leniently || (!rest.empty() && line_end_size(rest) == 0)) {
        return failed(status_line_error::missing_space);
    }
    const std::string_view phrase = part_of(rest, 0, phrase_size(rest));
    rest.remove_prefix(phrase.size());
    const size_type ending = line_end_size(rest);
    if (ending == 0 && !rest.empty()) {
        return failed(status_line_error::bad_phrase);
    }
    return {status, phrase, status_line_error::none, text.size() - rest.size() + ending};
}

}  // namespace detail

/// Reads the status line that the text begins with, by RFC 3261, 7.2 and 25.1, with the exceptions above. What follows
/// the line is not looked at. Anything else, the empty text included, gets an error. The phrase in the result points into the
/// text.
constexpr status_line parse_status_line(std::string_view text) noexcept
{
    return detail::read_status_line<false>(text);
}

/// The same, and accepts as well: blanks before the version, more than one SP or HTAB between version and code, and no
/// space before an empty phrase.
constexpr status_line parse_status_line(std::string_view text, tolerant_t) noexcept
{
    return detail::read_status_line<true>(text);
}

namespace detail {

// The phrase, or the registered one when a control other than HTAB would end the line early or hide it.
constexpr std::string_view phrase_to_write(code c, std::string_view phrase) noexcept
{
    return phrase_size(phrase) == phrase.size() ? phrase : reason_phrase(c);
}

template <class Output>
constexpr void put_status_line(Output& output, code c, std::string_view phrase) noexcept(Output::is_nothrow)
{
    if (is_valid(c)) {
        put_all(output, "SIP/2.0 ", c, " ", phrase_to_write(c, phrase), "\r\n");
    }
}

}  // namespace detail

/// Writes "SIP/2.0 486 " and the phrase, which may be empty, and CRLF; a phrase with a control other than HTAB is replaced
/// by the registered one. Returns the iterator past the end; writes nothing outside 100..699. RFC 3261, 7.2.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_status_line(OutputIterator out, any_code c,
                  std::string_view phrase) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_status_line(output, c.value(), phrase);
    return static_cast<OutputIterator&&>(output.out);
}

/// The same with the registered phrase, which is empty for an unregistered code.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator write_status_line(OutputIterator out,
                                           any_code c) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    return sipstatus::write_status_line(static_cast<OutputIterator&&>(out), c, reason_phrase(c));
}

/// How many characters `write_status_line` writes; 0 outside 100..699.
constexpr std::string_view::size_type status_line_size(any_code c, std::string_view phrase) noexcept
{
    detail::size_output output;
    detail::put_status_line(output, c.value(), phrase);
    return output.size;
}

/// How many characters `write_status_line` writes with the registered phrase; 0 outside 100..699.
constexpr std::string_view::size_type status_line_size(any_code c) noexcept
{
    return status_line_size(c, reason_phrase(c));
}

/// The code that the text names in exactly three digits; `code{}` for any other text and outside 100..699.
constexpr code parse_code(std::string_view text) noexcept
{
    if (text.size() != 3 || !detail::begins_with_three_digits(text)) {
        return code{};
    }
    const code c = detail::code_from_digits(text);
    return is_valid(c) ? c : code{};
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_COMPARE_HPP
#define SIPSTATUS_COMPARE_HPP

#include <string_view>  // std::string_view

namespace sipstatus {

/// What two codes can differ in, the most telling first.
enum class aspect : std::uint8_t {
    registration,    ///< `is_registered`
    deprecation,     ///< `is_deprecated`
    finality,        ///< `is_final`
    response_class,  ///< `class_of`
    scope,  ///< of two final responses to a forked request: whether it is about one destination or, as 6xx, about all
    answerer,       ///< who sends it, if an RFC says so of both: the server that the request is for, or one on the way
    next_step,      ///< `next_step_of`
    dialog_effect,  ///< `dialog_effect_of`, of two codes that can both answer a request inside a dialog
    retry,          ///< what the response can say about a retry: the bound of `retry_rule_of`
    fork_preference,  ///< which of two final responses to a forked request a proxy prefers: `better_response`
    methods,          ///< `can_answer`
    header_fields,    ///< the header fields to look for in one and not in the other
    isup_cause,       ///< `to_isup`
};

/// The name of the aspect ("Next step"), followed by a NUL in memory; empty for any other value.
constexpr std::string_view name_of(aspect a) noexcept
{
    switch (a) {
    case aspect::registration: return "Registration";
    case aspect::deprecation: return "Status";
    case aspect::finality: return "Finality";
    case aspect::response_class: return "Class";
    case aspect::scope: return "Scope";
    case aspect::answerer: return "Who answers";
    case aspect::next_step: return "Next step";
    case aspect::retry: return "Retry";
    case aspect::dialog_effect: return "Dialog effect";
    case aspect::fork_preference: return "Forking";
    case aspect::methods: return "Methods";
    case aspect::header_fields: return "Header fields";
    case aspect::isup_cause: return "ISUP cause";
    }
    return "";
}

namespace detail {

inline constexpr unsigned aspect_count = static_cast<unsigned>(aspect::isup_cause) + 1;

// The methods of each row, so that many comparisons fit into one constant expression.
struct methods_by_row {
    method_set of_row[row_count];
};

constexpr methods_by_row make_methods_by_row() noexcept
{
    methods_by_row made{};
    for (unsigned row = 0; row != row_count; ++row) {
        made.of_row[row] = methods_of(rows[row].status);
    }
    return made;
}

SIPSTATUS_HIDDEN inline constexpr methods_by_row row_methods = make_methods_by_row();

constexpr method_set compared_methods_of(code c) noexcept
{
    const unsigned row = row_of(c);
    return row != row_count ? row_methods.of_row[row] : methods_of(c);
}

// Codes that answer only requests inside a dialog, whatever their method: RFC 5839, 7.1; RFC 6086, 4.2.2; RFC 3261, 14.2.
constexpr bool is_only_inside_dialogs(code c) noexcept
{
    return is_one_of(c, code::no_notification, code::bad_info_package, code::request_pending);
}

// Codes that never do: RFC 6228, 4 and 5; RFC 8197, 4; RFC 8688, 3.1.
constexpr bool is_only_outside_dialogs(code c) noexcept
{
    return is_one_of(c, code::early_dialog_terminated, code::unwanted, code::rejected);
}

constexpr bool can_answer_the_same(code a, code b) noexcept
{
    const bool is_apart = (is_only_inside_dialogs(a) && is_only_outside_dialogs(b))
                          || (is_only_outside_dialogs(a) && is_only_inside_dialogs(b));
    return (compared_methods_of(a) & compared_methods_of(b)) != 0 && !is_apart;
}

// Whether a request inside a dialog can get the code: REGISTER and PUBLISH are sent outside of any.
constexpr bool can_be_inside_dialog(code c) noexcept
{
    return (compared_methods_of(c) & ~set_of<method::register_, method::publish>) != 0 && !is_only_outside_dialogs(c);
}

// Who sends a code, where an RFC restricts it: the server or user agent that the request is for, a proxy on the way, or a
// proxy or back-to-back user agent on the way.
enum class sender : std::uint8_t { unrestricted, destination, proxy, intermediary };

// The sender of a code, with the section that restricts it.
struct restriction {
    code status;
    sender who;
    std::uint16_t rfc;
    std::string_view section;
};

// 199 is the exception to 16.7 of RFC 3261: a forking proxy sends it, too (RFC 6228, 6).
SIPSTATUS_HIDDEN inline constexpr restriction restrictions[] = {
    {code::ringing, sender::destination, 3261, "21.1.2"},
    {code::call_is_being_forwarded, sender::destination, 3261, "16.7"},
    {code::queued, sender::destination, 3261, "16.7"},
    {code::session_progress, sender::destination, 3261, "16.7"},
    {code::no_notification, sender::destination, 5839, "7.1"},
    {code::use_proxy, sender::destination, 3261, "21.3.4"},
    {code::unauthorized, sender::destination, 3261, "22.1"},
    {code::proxy_authentication_required, sender::proxy, 3261, "22.1"},
    {code::conditional_request_failed, sender::destination, 3903, "6"},
    {code::flow_failed, sender::proxy, 5626, "5.3.1"},
    {code::first_hop_lacks_outbound_support, sender::destination, 5626, "6"},
    // RFC 7332, 6, for back-to-back user agents.
    {code::max_breadth_exceeded, sender::intermediary, 5393, "5.3.3"},
    {code::bad_info_package, sender::destination, 6086, "4.2.2"},
    {code::call_transaction_does_not_exist, sender::destination, 3261, "21.4.19"},
    // RFC 7332, 5, for back-to-back user agents.
    {code::too_many_hops, sender::intermediary, 3261, "16.3"},
    {code::busy_here, sender::destination, 3261, "21.4.24"},
    {code::bad_event, sender::destination, 6665, "4.2.1.1"},
    {code::request_pending, sender::destination, 3261, "14.2"},
    {code::undecipherable, sender::destination, 3261, "21.4.28"},
    {code::not_implemented, sender::destination, 3261, "21.5.2"},
    {code::precondition_failure, sender::destination, 3312, "8"},
    {code::not_acceptable_anywhere, sender::destination, 3261, "21.6.4"},
    {code::unwanted, sender::destination, 8197, "1"},
    {code::rejected, sender::intermediary, 8688, "3.1"},
};

constexpr restriction restriction_of(code c) noexcept
{
    for (const restriction& r : restrictions) {
        if (r.status == c) {
            return r;
        }
    }
    return {c, sender::unrestricted, 0, {}};
}

// Whether RFCs restrict the senders of both codes, one to the destination and the other to the way there. What binds a proxy
// does not bind a back-to-back user agent, which sends provisional responses of its own. 407 is the counterpart of 401 alone: a
// gateway can send it, too (RFC 3261, 21.4.8).
constexpr bool differ_in_sender(code a, code b) noexcept
{
    const sender of_a = restriction_of(a).who;
    const sender of_b = restriction_of(b).who;
    const bool has_intermediary = of_a == sender::intermediary || of_b == sender::intermediary;
    const bool has_407 = is_one_of(code::proxy_authentication_required, a, b);
    return of_a != sender::unrestricted && of_b != sender::unrestricted
           && (of_a == sender::destination) != (of_b == sender::destination)
           && !(has_intermediary && (is_provisional(a) || is_provisional(b)))
           && !(has_407 && !is_one_of(code::unauthorized, a, b));
}

// Final and no success: what a forking proxy chooses from.
constexpr bool is_refusal(code c) noexcept { return is_redirection(c) || is_failure(c); }

// The requests that a proxy may fork and that the code may answer: REGISTER, PUBLISH and requests inside a dialog, such as a
// re-INVITE (RFC 3261, 14.1), have one destination. A 430 makes a proxy try another flow (RFC 5626, 5.3.1).
constexpr method_set forked_methods_of(code c) noexcept
{
    constexpr method_set forked =
        set_of<method::unknown, method::invite, method::message, method::options, method::refer, method::subscribe>;
    return is_only_inside_dialogs(c) || c == code::flow_failed ? 0 : compared_methods_of(c) & forked;
}

// Whether a forking proxy chooses between the two.
constexpr bool are_chosen_from_in_fork(code a, code b) noexcept
{
    return is_refusal(a) && is_refusal(b) && (forked_methods_of(a) & forked_methods_of(b)) != 0;
}

// A set of header fields, one bit for each name.
using header_set = std::uint64_t;
static_assert(sizeof header_names / sizeof header_names[0] <= 64, "sipstatus: a header field is kept in a bit");

template <header... Headers>
inline constexpr header_set set_of_headers = ((header_set{1} << static_cast<unsigned>(Headers)) | ...);

// The header fields to look for in a response, as they say what its code leaves open. Each is in `header_fields_of`.
constexpr header_set telling_fields_of(code c) noexcept
{
    switch (c) {
    case code::early_dialog_terminated: return set_of_headers<header::reason>;
    case code::multiple_choices:
    case code::moved_permanently:
    case code::moved_temporarily:
    case code::use_proxy:
    case code::ambiguous: return set_of_headers<header::contact>;
    case code::unauthorized: return set_of_headers<header::www_authenticate>;
    case code::method_not_allowed: return set_of_headers<header::allow>;
    case code::proxy_authentication_required: return set_of_headers<header::proxy_authenticate>;
    case code::unsupported_media_type:
        return set_of_headers<header::accept, header::accept_encoding, header::accept_language>;
    case code::bad_extension: return set_of_headers<header::unsupported>;
    case code::extension_required: return set_of_headers<header::require>;
    case code::session_interval_too_small: return set_of_headers<header::min_se>;
    case code::interval_too_brief: return set_of_headers<header::min_expires>;
    case code::bad_location_information: return set_of_headers<header::geolocation_error>;
    case code::bad_alert_message: return set_of_headers<header::alertmsg_error>;
    case code::bad_info_package: return set_of_headers<header::recv_info>;
    case code::consent_needed: return set_of_headers<header::permission_missing>;
    case code::not_acceptable_here:
    case code::not_acceptable_anywhere: return set_of_headers<header::warning>;
    case code::bad_event: return set_of_headers<header::allow_events>;
    case code::security_agreement_required: return set_of_headers<header::security_server>;
    case code::rejected: return set_of_headers<header::call_info>;
    case code::not_found:
    case code::request_entity_too_large:
    case code::temporarily_unavailable:
    case code::busy_here:
    case code::server_internal_error:
    case code::service_unavailable:
    case code::busy_everywhere:
    case code::decline: return set_of_headers<header::retry_after>;
    default: return 0;
    }
}

constexpr header_set telling_fields_beyond(code one, code other) noexcept
{
    return telling_fields_of(one) & ~telling_fields_of(other);
}

}  // namespace detail

/// What a person has written about two codes that are often confused; false when nobody has.
struct pair_note {
    std::string_view difference;  ///< what tells them apart
    std::string_view send_left;   ///< when to send the left one
    std::string_view send_right;  ///< when to send the right one

    /// Whether a person has written about the two.
    constexpr explicit operator bool() const noexcept { return !difference.empty(); }
};

namespace detail {
struct differing_aspects;
}

/// Two codes side by side.
struct comparison {
    code left;   ///< the one that `compare` took first
    code right;  ///< the other

    /// Whether the two differ in this; never when one is outside 100..699, and never for values that are no aspect.
    constexpr bool differs_in(aspect a) const noexcept
    {
        if (!is_valid(left) || !is_valid(right)) {
            return false;
        }
        switch (a) {
        case aspect::registration: return is_registered(left) != is_registered(right);
        case aspect::deprecation: return is_deprecated(left) != is_deprecated(right);
        case aspect::finality: return is_final(left) != is_final(right);
        case aspect::response_class: return class_of(left) != class_of(right);
        case aspect::scope:
            return detail::are_chosen_from_in_fork(left, right) && is_global_failure(left) != is_global_failure(right);
        case aspect::answerer: return detail::differ_in_sender(left, right);
        case aspect::next_step: return next_step_of(left) != next_step_of(right);
        case aspect::retry: return retry_rule_of(left).bound != retry_rule_of(right).bound;
        case aspect::dialog_effect:
            return detail::can_be_inside_dialog(left) && detail::can_be_inside_dialog(right)
                   && dialog_effect_of(left) != dialog_effect_of(right);
        case aspect::fork_preference:
            return detail::are_chosen_from_in_fork(left, right) && detail::fork_rank(left) != detail::fork_rank(right);
        case aspect::methods: return detail::compared_methods_of(left) != detail::compared_methods_of(right);
        case aspect::header_fields:
            return (detail::telling_fields_beyond(left, right) | detail::telling_fields_beyond(right, left)) != 0;
        case aspect::isup_cause:
            // A gateway maps what answers an INVITE: RFC 3398, 8.2.6.
            return can_answer(left, method::invite) && can_answer(right, method::invite)
                   && to_isup(left) != to_isup(right);
        }
        return false;
    }

    /// The aspects in which the two differ, the most telling first.
    constexpr detail::selection<detail::differing_aspects> key_differences() const noexcept;

    /// What a person has written about the two, whichever comes first; false when nobody has.
    constexpr pair_note note() const noexcept;
};

/// Two codes to be compared. A number outside 0..65'535 is `code{}`.
///
///     static_assert(compare(486, 600).differs_in(aspect::response_class));
constexpr comparison compare(any_code left, any_code right) noexcept { return {left.value(), right.value()}; }

/// One aspect in which two codes differ; `write_left` and `write_right` tell what each has.
struct key_difference {
    aspect in;   ///< what they differ in
    code left;   ///< as in the comparison
    code right;  ///< as in the comparison
};

namespace detail {

struct differing_aspects {
    comparison of;

    static constexpr unsigned count() noexcept { return aspect_count; }
    constexpr bool wants(unsigned index) const noexcept { return of.differs_in(static_cast<aspect>(index)); }
    constexpr key_difference item(unsigned index) const noexcept
    {
        return {static_cast<aspect>(index), of.left, of.right};
    }
};

}  // namespace detail

constexpr detail::selection<detail::differing_aspects> comparison::key_differences() const noexcept
{
    return detail::selection<detail::differing_aspects>{{*this}};
}

namespace detail {

struct gist_text {
    std::string_view text;
};
struct send_when_text {
    std::string_view text;
};
struct difference_text {
    std::string_view text;
};
struct send_left_text {
    std::string_view text;
};
struct send_right_text {
    std::string_view text;
};

constexpr gist_text gist(const char* text) noexcept { return {row_text(text)}; }
constexpr send_when_text send_when(const char* text) noexcept { return {row_text(text)}; }
constexpr difference_text difference(const char* text) noexcept { return {row_text(text)}; }
constexpr send_left_text send_left(const char* text) noexcept { return {row_text(text)}; }
constexpr send_right_text send_right(const char* text) noexcept { return {row_text(text)}; }

// A row of registry/pairs.def.
struct pair_row {
    code left;
    code right;
    pair_note note;

    constexpr bool has(code c) const noexcept { return left == c || right == c; }
};

constexpr pair_row make_pair_row(int left, int right, difference_text d, send_left_text l, send_right_text r) noexcept
{
    return {static_cast<code>(left), static_cast<code>(right), {d.text, l.text, r.text}};
}

SIPSTATUS_HIDDEN inline constexpr pair_row pair_rows[] = {
#define SIPSTATUS_PAIR(left, right, difference, send_left, send_right) \
    make_pair_row(left, right, difference, send_left, send_right),
SIPSTATUS_ROWS_PAIRS(SIPSTATUS_PAIR)
#undef SIPSTATUS_PAIR
};

inline constexpr unsigned pair_row_count = sizeof pair_rows / sizeof pair_rows[0];

// What only a comparison says of a code.
struct pair_texts {
    std::string_view gist;
    std::string_view send_when;
};

constexpr pair_texts make_pair_texts(gist_text g, send_when_text s) noexcept { return {g.text, s.text}; }

// The texts of the row of unregistered codes are empty.
SIPSTATUS_HIDDEN inline constexpr pair_texts texts_in_pairs[] = {
#define SIPSTATUS_CODE(number, name, phrase, reference, effect, step, description, when_seen, how_to_fix, gist, \
                       send_when)                                                                               \
    make_pair_texts(gist, send_when),
SIPSTATUS_ROWS_1XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_2XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_3XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_5XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_6XX(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
    {},
};

}  // namespace detail

constexpr pair_note comparison::note() const noexcept
{
    for (const detail::pair_row& row : detail::pair_rows) {
        if (row.left == left && row.right == right) {
            return row.note;
        }
        if (row.left == right && row.right == left) {
            return {row.note.difference, row.note.send_right, row.note.send_left};
        }
    }
    return {};
}

namespace detail {

struct confused_codes {
    code of;

    static constexpr unsigned count() noexcept { return pair_row_count; }
    constexpr bool wants(unsigned index) const noexcept { return pair_rows[index].has(of); }
    constexpr code item(unsigned index) const noexcept
    {
        return pair_rows[index].left == of ? pair_rows[index].right : pair_rows[index].left;
    }
};

}  // namespace detail

/// The codes that people confuse with this one, ascending: those for which `comparison::note` has something to say. Empty
/// for codes that nobody confuses, unregistered ones and numbers outside 100..699.
constexpr detail::selection<detail::confused_codes> confused_with(any_code c) noexcept
{
    return detail::selection<detail::confused_codes>{{c.value()}};
}

namespace detail {

// "486 Busy Here", and the number alone where there is no phrase.
struct named_code {
    code c;
};

template <class Output>
constexpr void put(Output& output, named_code named) noexcept(Output::is_nothrow)
{
    put(output, named.c);
    if (is_registered(named.c)) {
        put_all(output, " ", reason_phrase(named.c));
    }
}

// What each class is called in a sentence, and what it says.
constexpr std::string_view class_in_words(response_class c) noexcept
{
    switch (c) {
    case response_class::provisional: return "a provisional response (1xx: the request is being processed)";
    case response_class::success: return "a success (2xx: the request was accepted)";
    case response_class::redirection:
        return "a redirection (3xx: the client has to do something else to complete the request)";
    case response_class::request_failure: return "a request failure (4xx: this server cannot fulfill this request)";
    case response_class::server_failure:
        return "a server failure (5xx: the server failed, though the request may be valid)";
    case response_class::global_failure: return "a global failure (6xx: no server can fulfill the request)";
    case response_class::invalid: break;
    }
    return {};
}

constexpr std::string_view several_of_class(response_class c) noexcept
{
    switch (c) {
    case response_class::provisional: return "provisional responses";
    case response_class::success: return "successes";
    case response_class::redirection: return "redirections";
    case response_class::request_failure: return "request failures";
    case response_class::server_failure: return "server failures";
    case response_class::global_failure: return "global failures";
    case response_class::invalid: break;
    }
    return {};
}

// What a response does to the dialog, after its code.
constexpr std::string_view dialog_effect_in_words(dialog_effect effect, code c) noexcept
{
    // RFC 5057, 5.1: whatever effect it has, it is that of the whole dialog.
    if (is_redirection(c)) {
        return "has no settled effect (RFC 5057, section 5.1)";
    }
    switch (effect) {
    case dialog_effect::none: return "ends nothing by itself";
    case dialog_effect::transaction: return "ends only the request that it answers";
    case dialog_effect::usage:
        // RFC 5057, 5.1, note 3.
        if (c == code::method_not_allowed || c == code::not_implemented) {
            return "ends the call or subscription if that cannot do without the method";
        }
        // What the usage is follows from the requests that can get the code: RFC 5057, 5.3.
        return !can_answer(c, method::invite)      ? "ends the subscription that the request belongs to"
               : !can_answer(c, method::subscribe) ? "ends the call that the request belongs to"
                                                   : "ends the call or subscription that the request belongs to";
    // RFC 6228, 4.
    case dialog_effect::dialog:
        return is_final(c) ? "ends the whole dialog, with its call and all subscriptions"
                           : "ends the early dialog that it is sent in";
    }
    return {};
}

constexpr std::string_view next_step_in_words(next_step step, code c) noexcept
{
    // RFC 4412, 4.7.1; RFC 5360, 5.9.2.
    if (c == code::unknown_resource_priority) {
        return "may try again with the same or another Resource-Priority";
    }
    if (c == code::consent_needed) {
        return "may send the same request again once the recipients have agreed";
    }
    switch (step) {
    case next_step::wait: return "waits for the final response";
    case next_step::proceed: return "goes on, since the request succeeded";
    case next_step::follow_contact: return "tries the addresses in Contact";
    case next_step::authenticate: return "should send the request again with credentials";
    case next_step::change_request: return "should try again only with a changed request";
    case next_step::retry_later: return "may send the same request again after a pause";
    case next_step::try_elsewhere: return "may send the same request to another server";
    case next_step::stop:
        return retry_rule_of(c).bound == retry_bound::retry_after
                   ? "stops, unless Retry-After or a person says otherwise"
                   : "stops, unless a person decides otherwise";
    case next_step::none: break;
    }
    return {};
}

// "only NOTIFY and SUBSCRIBE", or "any request except ACK and CANCEL" where unknown methods count as well.
template <class Output>
constexpr void put_methods(Output& output, code c) noexcept(Output::is_nothrow)
{
    const method_set methods = compared_methods_of(c);
    const bool is_general = (methods & set_of<method::unknown>) != 0;
    method_set named = is_general ? ~methods & (answered_methods | set_of<method::ack>) : methods;
    put(output, is_general ? "any request except " : "only ");
    for (unsigned m = 0; m != method_count; ++m) {
        if ((named >> m & 1) != 0) {
            named -= method_set{1} << m;
            put_all(output, name_of(static_cast<method>(m)),
                    named == 0                   ? ""
                    : (named & (named - 1)) == 0 ? " and "
                                                 : ", ");
        }
    }
}

// "Accept, Accept-Encoding or Accept-Language": of several, a response has the one that fits.
template <class Output>
constexpr void put_header_names(Output& output, header_set names) noexcept(Output::is_nothrow)
{
    for (const std::string_view& name : header_names) {
        const auto bit = header_set{1} << (&name - header_names);
        if ((names & bit) != 0) {
            names -= bit;
            put_all(output, name, names == 0 ? "" : (names & (names - 1)) == 0 ? " or " : ", ");
        }
    }
}

// "Look for WWW-Authenticate in 401 and for Proxy-Authenticate in 407."
template <class Output>
constexpr void put_header_fields(Output& output, code left, code right) noexcept(Output::is_nothrow)
{
    const header_set of_left = telling_fields_beyond(left, right);
    const header_set of_right = telling_fields_beyond(right, left);
    put(output, "Look for ");
    if (of_left != 0) {
        put_header_names(output, of_left);
        put_all(output, " in ", left, of_right != 0 ? " and for " : "");
    }
    if (of_right != 0) {
        put_header_names(output, of_right);
        put_all(output, " in ", right);
    }
    put(output, ".");
}

// `cause 17 "User busy"`, or "no cause".
template <class Output>
constexpr void put_cause(Output& output, isup_cause cause) noexcept(Output::is_nothrow)
{
    if (cause == isup_cause{}) {
        put(output, "no cause");
        return;
    }
    put(output, "cause ");
    put_number(output, to_integer(cause));
    put_all(output, " \"", name_of(cause), "\"");
}

template <class Output>
constexpr void put_gist(Output& output, code c) noexcept(Output::is_nothrow)
{
    if (is_registered(c)) {
        put_all(output, named_code{c}, " says that ", texts_in_pairs[row_of(c)].gist);
    } else {
        put_all(output, c, " is not registered, so a client treats it as ", named_code{treat_as(c)});
    }
}

template <class Output>
constexpr void put_summary(Output& output, const comparison& pair) noexcept(Output::is_nothrow)
{
    const code left = pair.left;
    const code right = pair.right;
    put(output, "SIP ");
    put_gist(output, left);
    if (left == right) {
        put(output, ". Both sides are the same code, so nothing differs.\n");
        return;
    }
    put(output, "; ");
    if (!is_registered(left) && !is_registered(right) && treat_as(left) == treat_as(right)) {
        put_all(output, right, " is not registered either and is treated the same");
    } else {
        put_gist(output, right);
    }
    put(output, ". ");
    if (!can_answer_the_same(left, right)) {
        put(output, "No request should get both, since they answer different methods.\n");
    } else if (is_final(left) != is_final(right)) {
        put_all(output, "One request can get both: first ", is_final(left) ? right : left, ", then ",
                is_final(left) ? left : right, " as its final response.\n");
    } else if (is_provisional(left)) {
        put(output, "Both are provisional responses, and one INVITE can get both before its final response.\n");
    } else {
        put_all(output, "Both are ",
                class_of(left) == class_of(right) ? several_of_class(class_of(left)) : "final responses",
                ": a server answers a request with one of them, never both.\n");
    }
}

template <class Output>
constexpr void put_guidance(Output& output, code c) noexcept(Output::is_nothrow)
{
    put_all(output, "\n", named_code{c}, "\n");
    if (is_registered(c)) {
        const guidance& g = guidances[row_of(c)];
        put_all(output, "  Description: ", g.description, "\n  When you see it: ", g.when_seen,
                "\n  How to fix it: ", g.how_to_fix, "\n");
        return;
    }
    put_all(output, "  Description: ", c, " is not in the IANA registry. A client must treat it as ",
            named_code{treat_as(c)},
            " (RFC 3261, section 8.1.3.2).\n"
            "  When you see it: A vendor, an operator or an old stack uses the number for a purpose of its own, or it "
            "is a typo "
            "of a registered one.\n"
            "  How to fix it: Do what you would do after ",
            treat_as(c),
            ". The reason phrase, Reason, Warning and the documentation of whoever sent it may say more.\n");
}

constexpr std::string_view sender_in_words(sender who) noexcept
{
    switch (who) {
    case sender::destination: return "the server or user agent that the request is for";
    case sender::proxy: return "a proxy on the way";
    case sender::intermediary: return "a proxy or back-to-back user agent on the way";
    case sender::unrestricted: break;
    }
    return {};
}

// "the server or user agent that the request is for (RFC 3261, section 22.1)".
template <class Output>
constexpr void put_sender(Output& output, code c) noexcept(Output::is_nothrow)
{
    const restriction r = restriction_of(c);
    put_all(output, sender_in_words(r.who), " (RFC ");
    put_number(output, r.rfc);
    put_all(output, ", section ", r.section, ")");
}

// What a response with this bound says about a retry; nothing without a bound.
constexpr std::string_view retry_bound_in_words(retry_bound bound) noexcept
{
    switch (bound) {
    case retry_bound::retry_after: return "can say how long to wait before trying again (Retry-After)";
    case retry_bound::min_se: return "gives the shortest session interval to ask for (Min-SE)";
    case retry_bound::min_expires: return "gives the shortest expiration time to ask for (Min-Expires)";
    case retry_bound::none: break;
    }
    return {};
}

// "486 can say in Retry-After how long to wait before trying again."
template <class Output>
constexpr void put_retry(Output& output, code left, code right) noexcept(Output::is_nothrow)
{
    const std::string_view of_left = retry_bound_in_words(retry_rule_of(left).bound);
    const std::string_view of_right = retry_bound_in_words(retry_rule_of(right).bound);
    if (!of_left.empty()) {
        put_all(output, left, " ", of_left, of_right.empty() ? "." : "; ");
    }
    if (!of_right.empty()) {
        put_all(output, right, " ", of_right, ".");
    }
}

// RFC 3261, 16.7, step 6: MUST for a 6xx, SHOULD for all else.
template <class Output>
constexpr void put_fork_preference(Output& output, code better, code other) noexcept(Output::is_nothrow)
{
    put_all(output, "A forking proxy that gets both ", is_global_failure(better) ? "must" : "should", " forward ",
            better);
    if (is_redirection(better)) {
        put(output, ", unless it follows the redirection itself");
    } else if (class_of(better) == class_of(other)) {
        put(output, other == code::service_unavailable ? ", since it should not forward a 503"
                                                       : ", which tells the client how to send the request again");
    }
    put(output, " (RFC 3261, section 16.7).");
}

// `486 becomes cause 17 "User busy"`. RFC 3398, 8.2.5 and 8.2.6.1.
template <class Output>
constexpr void put_mapping(Output& output, code c) noexcept(Output::is_nothrow)
{
    put(output, c);
    if (!is_refusal(c)) {
        put(output, " releases nothing");
        return;
    }
    put(output, to_isup(c) == isup_cause{} ? " has " : " becomes ");
    put_cause(output, to_isup(c));
    if (is_redirection(c)) {
        put(output, " if the gateway does not follow it");
    } else if (c == code::not_acceptable_here || c == code::not_acceptable_anywhere) {
        put(output, " unless a Warning says more");
    }
}

// "Next step: After 401 the client ...".
template <class Output>
constexpr void put_difference(Output& output, const key_difference& d) noexcept(Output::is_nothrow)
{
    const code left = d.left;
    const code right = d.right;
    put_all(output, name_of(d.in), ": ");
    switch (d.in) {
    case aspect::registration:
        put_all(output, is_registered(left) ? left : right, " is registered, ", is_registered(left) ? right : left,
                " is not.");
        break;
    case aspect::deprecation:
        put_all(
            output, is_deprecated(left) ? left : right,
            " is deprecated in answers to SUBSCRIBE, NOTIFY and REFER (RFC 6665, section 8.3.1; RFC 7647, section 5), ",
            is_deprecated(left) ? right : left, " is not.");
        break;
    case aspect::finality:
        put_all(output, is_final(left) ? left : right, " is final and ends the transaction; ",
                is_final(left) ? right : left, " is provisional, and a final response should follow.");
        break;
    case aspect::response_class:
        put_all(output, left, " is ", class_in_words(class_of(left)), "; ", right, " is ",
                class_in_words(class_of(right)), ".");
        break;
    case aspect::scope:
        put_all(output, is_global_failure(left) ? left : right,
                " is about every destination of the user and ends the search; ", is_global_failure(left) ? right : left,
                " is about one destination or the path to it.");
        break;
    case aspect::answerer:
        put_all(output, left, " comes from ");
        put_sender(output, left);
        put_all(output, ", ", right, " from ");
        put_sender(output, right);
        put(output, ".");
        break;
    case aspect::next_step:
        put_all(output, "After ", left, " the client ", next_step_in_words(next_step_of(left), left), "; after ", right,
                " it ", next_step_in_words(next_step_of(right), right), ".");
        break;
    case aspect::retry: put_retry(output, left, right); break;
    case aspect::dialog_effect:
        put_all(output, "Inside a dialog, ", left, " ", dialog_effect_in_words(dialog_effect_of(left), left),
                ", while ", right, " ", dialog_effect_in_words(dialog_effect_of(right), right), ".");
        break;
    case aspect::fork_preference:
        put_fork_preference(output, better_response(left, right), better_response(left, right) == left ? right : left);
        break;
    case aspect::methods:
        put_all(output, left, " can answer ");
        put_methods(output, left);
        put_all(output, "; ", right, " can answer ");
        put_methods(output, right);
        put(output, ".");
        break;
    case aspect::header_fields: put_header_fields(output, left, right); break;
    case aspect::isup_cause:
        put(output, "At a gateway to the telephone network (RFC 3398), ");
        put_mapping(output, left);
        put(output, "; ");
        put_mapping(output, right);
        put(output, ".");
        break;
    }
}

// What one side of a difference has.
template <class Output>
constexpr void put_side(Output& output, aspect in, code c, code other) noexcept(Output::is_nothrow)
{
    switch (in) {
    case aspect::registration: put(output, is_registered(c) ? "registered" : "not registered"); break;
    case aspect::deprecation: put(output, is_deprecated(c) ? "deprecated" : "not deprecated"); break;
    case aspect::finality: put(output, is_final(c) ? "final" : "provisional"); break;
    case aspect::response_class: put(output, name_of(class_of(c))); break;
    case aspect::scope: put(output, is_global_failure(c) ? "every destination" : "one destination"); break;
    case aspect::answerer: put(output, sender_in_words(restriction_of(c).who)); break;
    case aspect::next_step: put(output, name_of(next_step_of(c))); break;
    case aspect::retry: {
        const std::string_view words = retry_bound_in_words(retry_rule_of(c).bound);
        put(output, words.empty() ? "nothing" : words);
        break;
    }
    case aspect::dialog_effect: put(output, is_redirection(c) ? "unsettled" : name_of(dialog_effect_of(c))); break;
    case aspect::fork_preference: put(output, better_response(c, other) == c ? "preferred" : "not preferred"); break;
    case aspect::methods: put_methods(output, c); break;
    case aspect::isup_cause: put_cause(output, to_isup(c)); break;
    case aspect::header_fields: {
        const header_set own = telling_fields_beyond(c, other);
        put_header_names(output, own);
        put(output, own == 0 ? "none" : "");
        break;
    }
    }
}

template <class Output>
constexpr void put_differences(Output& output, const comparison& pair) noexcept(Output::is_nothrow)
{
    put(output, "\nKey differences\n");
    std::uint8_t number = 0;
    for (const key_difference d : pair.key_differences()) {
        ++number;
        put(output, "  ");
        put_number(output, number);
        put(output, ". ");
        put_difference(output, d);
        put(output, "\n");
    }
    if (number != 0) {
        return;
    }
    if (is_registered(pair.left)) {
        put(output, "  None in class, next step, dialog effect, forking, methods and ISUP cause. The texts above say "
                    "how the codes "
                    "differ in meaning.\n");
    } else {
        put_all(output, "  None: a client treats both as ", named_code{treat_as(pair.left)}, ".\n");
    }
}

template <class Output>
constexpr void put_choice(Output& output, code c) noexcept(Output::is_nothrow)
{
    put_all(output, "  Send ", c);
    if (is_registered(c)) {
        put_all(output, " when ", texts_in_pairs[row_of(c)].send_when, ".\n");
    } else {
        put_all(output, " only to peers that have agreed with you on its meaning; all others treat it as ",
                named_code{treat_as(c)}, ".\n");
    }
}

template <class Output>
constexpr void put_comparison(Output& output, const comparison& pair) noexcept(Output::is_nothrow)
{
    if (!is_valid(pair.left) || !is_valid(pair.right)) {
        return;
    }
    put_all(output, "SIP ", named_code{pair.left}, " vs ", named_code{pair.right}, "\n\n");
    const pair_note note = pair.note();
    if (note) {
        put_all(output, note.difference, "\n\n");
    }
    put_summary(output, pair);
    put_guidance(output, pair.left);
    if (pair.left == pair.right) {
        put(output, "\nWhen to use it\n");
        put_choice(output, pair.left);
        return;
    }
    put_guidance(output, pair.right);
    put_differences(output, pair);
    put(output, "\nWhen to use which\n");
    if (note) {
        put_all(output, "  ", note.send_left, "\n  ", note.send_right, "\n");
    } else {
        put_choice(output, pair.left);
        put_choice(output, pair.right);
    }
}

}  // namespace detail

/// Writes the comparison as plain text for a person: a heading and a summary; for each code what it means, when it is seen
/// and how to fix it; the key differences, numbered; and when to use which. A line is a paragraph, ends in LF and is indented
/// by two spaces below a heading. Returns the iterator past the end; writes nothing when a code is outside 100..699.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_comparison(OutputIterator out,
                 const comparison& pair) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_comparison(output, pair);
    return static_cast<OutputIterator&&>(output.out);
}

/// Writes in a few words what the left code has in this aspect: "Request Failure", "retry later", "only INVITE". Returns the
/// iterator past the end.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_left(OutputIterator out, const key_difference& d) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_side(output, d.in, d.left, d.right);
    return static_cast<OutputIterator&&>(output.out);
}

/// Writes in a few words what the right code has in this aspect. Returns the iterator past the end.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_right(OutputIterator out, const key_difference& d) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_side(output, d.in, d.right, d.left);
    return static_cast<OutputIterator&&>(output.out);
}

/// How many characters `write_comparison` writes; 0 when a code is outside 100..699.
constexpr std::string_view::size_type comparison_size(const comparison& pair) noexcept
{
    detail::size_output output;
    detail::put_comparison(output, pair);
    return output.size;
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_CODE_MAP_HPP
#define SIPSTATUS_CODE_MAP_HPP

#include <initializer_list>  // std::initializer_list

namespace sipstatus {

namespace detail {

// Reached only by a wrong table; in a constant expression it does not compile, and the message has this name.
inline void the_key_of_a_code_map_is_not_registered() noexcept {}
inline void the_key_of_a_code_map_stands_twice() noexcept {}
inline void the_class_of_a_code_map_is_none() noexcept {}

}  // namespace detail

/// A table from codes to a user's own values, such as settings, counters or handlers: one for each registered code, one for
/// the unregistered codes of each class, and one for what is no code. What is not given has the value of its class, and
/// that the value for all. T is default-constructible,
/// and assignable when values are given.
///
///     constexpr code_map<int> retries{0, {{response_class::server_failure, 1}}, {{503, 3}}};
///     static_assert(retries[503] == 3 && retries[500] == 1 && retries[404] == 0);
///
/// In a constant expression a key that is not registered, or stands twice, does not compile. Elsewhere an unregistered key
/// is left out, and of two the first one holds.
template <class T>
class code_map {
public:
    /// A value for a class: for its unregistered codes, and for the registered ones without an entry. A key that is no
    /// class is left out, and in a constant expression does not compile.
    struct class_entry {
        response_class key;  ///< the class
        T value;             ///< what its codes have
    };

    /// A value for one registered code.
    struct entry {
        any_code key;  ///< the code
        T value;       ///< what it has
    };

    /// Every value is `T{}`.
    constexpr code_map() = default;

    /// Every value is the given one.
    constexpr explicit code_map(const T& for_all) : code_map(for_all, {}, {}) {}

    /// One value for all, and others for single codes.
    constexpr code_map(const T& for_all, std::initializer_list<entry> entries) : code_map(for_all, {}, entries) {}

    /// One value for all, and others for whole classes.
    constexpr code_map(const T& for_all, std::initializer_list<class_entry> classes) : code_map(for_all, classes, {}) {}

    /// One value for all, others for whole classes, and others again for single codes, which win.
    constexpr code_map(const T& for_all, std::initializer_list<class_entry> classes,
                       std::initializer_list<entry> entries)
    {
        for (T& value : values_) {
            value = for_all;
        }
        for (const class_entry& given : classes) {
            set_class(given);
        }
        for (const entry& given : entries) {
            set(given);
        }
    }

    /// The value of the code: its own, that of its class, or that for all.
    constexpr const T& operator[](any_code c) const noexcept { return values_[slot_of(c)]; }

    /// The same, to be changed: unregistered codes share one value for each class, and what is no code has one.
    constexpr T& operator[](any_code c) noexcept { return values_[slot_of(c)]; }

    /// Whether a value was given for the code itself; false for unregistered codes.
    constexpr bool contains(any_code c) const noexcept
    {
        return slot_of(c) < detail::row_count && is_given_[slot_of(c)];
    }

private:
    static constexpr unsigned slot_of(any_code c) noexcept
    {
        const unsigned row = detail::row_of(c);
        return row + (row == detail::row_count ? static_cast<unsigned>(class_of(c)) : 0);
    }

    constexpr void set(const entry& given)
    {
        if (!is_registered(given.key)) {
            detail::the_key_of_a_code_map_is_not_registered();
        } else if (is_given_[slot_of(given.key)]) {
            detail::the_key_of_a_code_map_stands_twice();
        } else {
            values_[slot_of(given.key)] = given.value;
            is_given_[slot_of(given.key)] = true;
        }
    }

    constexpr void set_class(const class_entry& given)
    {
        const auto index = static_cast<unsigned>(given.key);
        if (index == 0 || index > 6) {
            detail::the_class_of_a_code_map_is_none();
            return;
        }
        if (is_given_[detail::row_count + index]) {
            detail::the_key_of_a_code_map_stands_twice();
            return;
        }
        is_given_[detail::row_count + index] = true;
        values_[detail::row_count + index] = given.value;
        for (const code c : codes_in(given.key)) {
            values_[slot_of(c)] = given.value;
        }
    }

    static constexpr unsigned slot_count = detail::row_count + 7;

    T values_[slot_count]{};  // of the codes, of what is none, and of the unregistered ones in six classes
    bool is_given_[slot_count]{};
};

/// The first registered code of the class for which the map was given no value of its own; `code{}` when there is none.
template <class T>
constexpr code first_uncovered(const code_map<T>& map, response_class wanted) noexcept
{
    for (const code c : codes_in(wanted)) {
        if (!map.contains(c)) {
            return c;
        }
    }
    return code{};
}

/// Whether the map was given a value of its own for every registered code of the class.
template <class T>
constexpr bool covers(const code_map<T>& map, response_class wanted) noexcept
{
    return sipstatus::first_uncovered(map, wanted) == code{};
}

namespace detail {

template <code Forgotten>
struct code_map_without {
    static_assert(Forgotten == code{}, "sipstatus: the map has no value for the code that this type names");
    static constexpr bool value = true;
};

template <bool HasCodes>
struct class_with_codes {
    static_assert(HasCodes, "sipstatus: there is no code in this class");
    static constexpr bool value = true;
};

}  // namespace detail

/// The same for a map of static storage duration. When it is false the program does not compile, and the message names the
/// code that was forgotten.
///
///     static_assert(must_cover<handlers, response_class::server_failure>);
template <const auto& Map, response_class Wanted>
inline constexpr bool must_cover = detail::class_with_codes<!codes_in(Wanted).empty()>::value
                                   && detail::code_map_without<sipstatus::first_uncovered(Map, Wanted)>::value;

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_LITERALS_HPP
#define SIPSTATUS_LITERALS_HPP

namespace sipstatus {

namespace detail {

// The number in three digits; 0 for any other spelling.
template <size_type Size>
constexpr unsigned number_from_literal(const char (&digits)[Size]) noexcept
{
    unsigned number = 0;
    for (const char digit : digits) {
        if (Size != 3 || digit < '0' || digit > '9') {
            return 0;
        }
        number = number * 10 + static_cast<unsigned>(digit - '0');
    }
    return number;
}

}  // namespace detail

inline namespace literals {

/// The registered code with this number; any other number, and any other spelling than three digits, does not compile.
///
///     static_assert(486_sip == code::busy_here);
template <char... Digits>
constexpr code operator""_sip() noexcept
{
    constexpr char digits[] = {Digits...};
    constexpr unsigned number = detail::number_from_literal(digits);
    static_assert(number >= 100 && number <= 699, "sipstatus: a status code is three digits, 100 to 699");
    static_assert(number < 100 || number > 699 || is_registered(number),
                  "sipstatus: no status code with this number is registered");
    return static_cast<code>(number);
}

}  // namespace literals

}  // namespace sipstatus

#endif

namespace sipstatus::detail {

// Whether there is such a row, and the rows beside it are those of a lower and of a higher code.
constexpr bool stands_in_order(const row_facts* all, unsigned count, unsigned row) noexcept
{
    return row < count && (row == 0 || all[row - 1].status < all[row].status)
           && (row + 1 == count || all[row].status < all[row + 1].status);
}

// A wrong row does not compile. Each is told by itself, so that the message names its place.
#define SIPSTATUS_CODE(number, name, phrase, ...)                                           \
    static_assert(is_valid(number), "sipstatus: the code of this row is outside 100..699"); \
    static_assert(!is_valid(number) || stands_in_order(rows, row_count, row_of(number)),    \
                  "sipstatus: this row is out of order or stands twice");                   \
    static_assert(sizeof phrase > 1 && sizeof phrase - 1 <= longest_phrase,                 \
                  "sipstatus: the phrase of this row is empty or longer than 63 bytes");
SIPSTATUS_ROWS_1XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_2XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_3XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_5XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_6XX(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE

// Whether the pair has a row, the last of which stands behind that of a lower pair.
constexpr bool stands_in_order(const pair_row* all, unsigned count, code left, code right) noexcept
{
    for (unsigned row = count; row-- != 0;) {
        if (all[row].left == left && all[row].right == right) {
            return row == 0 || all[row - 1].left < left || (all[row - 1].left == left && all[row - 1].right < right);
        }
    }
    return false;
}

#define SIPSTATUS_PAIR(left, right, ...)                                                       \
    static_assert(is_registered(left) && is_registered(right) && left < right,                 \
                  "sipstatus: this pair is not of two registered codes, the lower one first"); \
    static_assert(stands_in_order(pair_rows, pair_row_count, code{left}, code{right}),         \
                  "sipstatus: this pair is out of order or stands twice");
SIPSTATUS_ROWS_PAIRS(SIPSTATUS_PAIR)
#undef SIPSTATUS_PAIR

}  // namespace sipstatus::detail

#endif

#endif
