// SPDX-License-Identifier: BSL-1.0
//
// sipstatus 0.1.0: SIP response status codes for C++17 and later, in one header.
//
// Made by single_include/amalgamate.py from the headers in include/sipstatus: change those, not this file.

#ifndef SIPSTATUS_SINGLE_INCLUDE_HPP
#define SIPSTATUS_SINGLE_INCLUDE_HPP

#define SIPSTATUS_ROWS_1XX(SIPSTATUS_ROW) \
SIPSTATUS_ROW(100, trying, "Trying", rfc(3261, "21.1.1"), dialog_effect::none, next_step::wait, \
    description("The next server, usually a proxy, SBC or PBX, has the request and is working on it; a final response " \
                "still has to follow. Nothing is known about the callee yet: a 100 normally comes from the server next " \
                "to you, because a stateful proxy never forwards it. A 100 to an INVITE stops your retransmissions."), \
    when_seen("On almost every call, right after the INVITE. If it is the last message in the trace, the server that " \
              "sent it may be waiting for a next hop that does not answer, for a hanging database or DNS lookup, or " \
              "for a phone to wake up. The later responses may also be lost on their way back to you (NAT, firewall, " \
              "wrong Via address)."), \
    how_to_fix("No fix needed if another response follows; if your client ignores that response (such as a 401 to a " \
               "MESSAGE), fix the client. If nothing follows, find the Call-ID in the log of the server that sent the " \
               "100 and see where it sent the request and whether anything came back. For an INVITE, the caller can " \
               "wait or send CANCEL; proxies may need more than three minutes to give up (Timer C)."), \
    gist("the next server has the request and is working on it"), \
    send_when("you are stateful and need more than 200 ms to answer an INVITE, or several seconds (RFC 4320, section " \
              "4.1) for another request")) \
SIPSTATUS_ROW(180, ringing, "Ringing", rfc(3261, "21.1.2"), dialog_effect::none, next_step::wait, \
    description("The called phone or app is alerting its user, or a gateway or PBX in between says that it is. If the " \
                "call forks, each device can send its own 180 with its own To tag. A final response follows when " \
                "someone answers or rejects the call, or when a timer runs out."), \
    when_seen("On nearly every call that makes a phone ring. If it is the last message in the trace, nobody answered " \
              "before the trace ended, or the 200 was lost on its way back. Some PBXs, gateways and SBCs send a 180 " \
              "before they have reached any phone, so the far end may not be ringing at all."), \
    how_to_fix("No fix needed. If the caller hears no ringback, have the caller's device play its own tone until RTP " \
               "arrives (SDP in a 180 or 183 does not mean audio yet), and compare the address (c=) and port in the " \
               "SDP with where RTP goes. If the phone does not ring, find the hop that sent the 180 (To tag, Server, " \
               "User-Agent); if it never stops ringing, set a no-answer timer or send CANCEL."), \
    gist("the callee's device is alerting its user"), \
    send_when("you are the called user agent and have begun to alert the user to an INVITE")) \
SIPSTATUS_ROW(181, call_is_being_forwarded, "Call Is Being Forwarded", rfc(3261, "21.1.3"), dialog_effect::none, next_step::wait, \
    description("A server is sending the call to a destination other than the one dialed, such as a forwarding number " \
                "or voicemail. The server does this itself and the INVITE stays open, so the caller has nothing to do. " \
                "The final response normally comes from the new destination."), \
    when_seen("Call forwarding (always, on busy, on no answer) carried out by a PBX, an application server or a mobile " \
              "network. Gateways also send a 181 when the telephone network reports that the call is being forwarded."), \
    how_to_fix("No fix needed: keep waiting, and show the caller that the call is being forwarded. To see where the " \
               "call goes and why, read History-Info in the 181 or a later response; the INVITE must list histinfo in " \
               "Supported to get it (RFC 7044, section 9.4). If nobody wanted the forwarding, check the callee's " \
               "forwarding rules on the server that sent the 181; if the forwarded call fails, check which caller ID " \
               "it presents."), \
    gist("a server is sending the call on to another destination"), \
    send_when("you forward an INVITE elsewhere as a user agent or B2BUA (a proxy cannot send a 181) and are allowed to " \
              "tell the caller")) \
SIPSTATUS_ROW(182, queued, "Queued", rfc(3261, "21.1.4"), dialog_effect::none, next_step::wait, \
    description("The callee cannot take the call yet, and the server has put it in a queue instead of rejecting it. " \
                "More 182 responses may follow, and the reason phrase may give the place in the queue or the expected " \
                "wait. The final response comes when the callee becomes available or the server gives up."), \
    when_seen("Call queues and hunt groups whose agents are all busy, but rarely: most call centers answer with 200 " \
              "and play music on hold instead. Servers that queue calls by priority (Resource-Priority) should also " \
              "send a 182 while all their resources are busy (RFC 4412, section 4.7.2.2)."), \
    how_to_fix("No fix needed; let the caller see or hear that the call is queued. If the wait never ends, check on " \
               "the server that sent the 182 whether agents are logged in and what the queue's maximum wait time is. " \
               "If calls are cut off after about three minutes, a proxy may have canceled them: have that server send " \
               "a 182 every minute (RFC 3261, section 13.3.1.1)."), \
    gist("the callee is not free and the call waits in a queue"), \
    send_when("you are a user agent or B2BUA, the callee is temporarily unavailable and you queue the INVITE rather " \
              "than reject it")) \
SIPSTATUS_ROW(183, session_progress, "Session Progress", rfc(3261, "21.1.5"), dialog_effect::none, next_step::wait, \
    description("The call is making progress that no other code describes. A 183 does not say that a phone is ringing; " \
                "it usually carries SDP for early media: ringback, tones or announcements before anyone answers. Any " \
                "unknown code from 101 to 199 must be treated as a 183 (RFC 3261, section 8.1.3.2)."), \
    when_seen("Calls to the telephone network through a carrier or gateway, announcements (number changed, mailbox " \
              "full), voice menus that speak before they answer, and mobile calls that reserve resources first (RFC " \
              "3312). In mobile networks the 183 often has SDP but no audio, and a 180 follows. An announcement, or a " \
              "Reason header with a Q.850 cause, often means that the call is about to fail."), \
    how_to_fix("No fix needed: play the early media when RTP arrives; local ringback normally waits for a 180. If " \
               "there is no sound, compare the address (c=) and port in both SDPs with where RTP goes (a private " \
               "address points to NAT or a wrong relay setting), and check that the caller's device plays audio before " \
               "the 200. If the 183 repeats or the call stalls, look for 100rel in Require and check that a PRACK was " \
               "sent and answered."), \
    gist("the call makes progress, often with early media"), \
    send_when("you are a user agent or B2BUA and an INVITE makes progress that no other code describes, such as early " \
              "media")) \
SIPSTATUS_ROW(199, early_dialog_terminated, "Early Dialog Terminated", rfc(6228, "11.1"), dialog_effect::dialog, next_step::wait, \
    description("One early dialog of this INVITE has ended: the branch with this To tag has failed, but other branches " \
                "may still succeed. The Reason header carries the status code that ended the branch. The INVITE stays " \
                "open, and the final response is still to come."), \
    when_seen("Forked calls whose INVITE lists 199 in Supported: one phone has rejected the call while others still " \
              "ring. The forking proxy holds back the final response of that phone and sends a 199 to report it. " \
              "Rarely, the callee's device sends the 199 itself, for example if the INVITE requires 100rel, because " \
              "proxies may not send one then (RFC 6228, section 5)."), \
    how_to_fix("No fix needed: read Reason to see why the branch failed, and keep waiting for the final response. Send " \
               "no more media or requests for this To tag, not even BYE (only a PRACK for a reliable response is " \
               "allowed); you may release the resources reserved for it. If you do not want these responses, remove " \
               "199 from Supported."), \
    gist("one early dialog has ended while the INVITE goes on"), \
    send_when("you are a forking proxy holding back an early dialog's failure, and the INVITE lists 199 in Supported " \
              "but does not require 100rel"))

#define SIPSTATUS_ROWS_2XX(SIPSTATUS_ROW) \
SIPSTATUS_ROW(200, ok, "OK", rfc(3261, "21.2.1"), dialog_effect::none, next_step::proceed, \
    description("The request succeeded; the method in CSeq says what that means. For a new INVITE, the callee, a PBX " \
                "or voicemail has answered; for a REGISTER, the addresses in Contact are registered; for a BYE, the " \
                "call is over. For a CANCEL it only means that a matching request was found; that request gets its own " \
                "response."), \
    when_seen("In answer to nearly every request that succeeds. If a 200 to an INVITE is sent again and again, its " \
              "sender gets no matching ACK and usually hangs up after about 32 seconds. If a call is answered but has " \
              "no audio or one-way audio, the signaling worked and the media path is at fault."), \
    how_to_fix("No fix needed. If audio is missing or one-way, compare c=, port, codec and encryption in both SDPs " \
               "with the actual RTP: a private or container address points to NAT, a SIP ALG or a missing RTP relay. " \
               "If calls drop after 30 seconds, check that the ACK has the To tag and goes where Contact and " \
               "Record-Route of the 200 point, and no NAT helper changes them; if a registered phone gets no calls, " \
               "check Contact and expires."), \
    gist("the request has succeeded"), \
    send_when("the request has succeeded: for an INVITE, the call is answered; for a SUBSCRIBE or REFER, you have " \
              "accepted it")) \
SIPSTATUS_ROW(202, accepted, "Accepted", rfc(6665, "8.3.1"), dialog_effect::none, next_step::proceed, \
    description("The request has been accepted, but its outcome is still open. For a MESSAGE, it means that a gateway " \
                "or a store-and-forward server has the text and may deliver it later. For SUBSCRIBE, NOTIFY and REFER, " \
                "202 is deprecated and means the same as 200 (RFC 6665, section 8.3.1; RFC 7647, section 5)."), \
    when_seen("Call transfers: many current PBXs, phones and stacks still answer REFER with 202, although RFC 7647 " \
              "requires 200. Also text messages (MESSAGE) taken by an SMS gateway or a server that stores them for an " \
              "offline user, and SUBSCRIBE at some servers."), \
    how_to_fix("No fix needed, but a 202 does not prove success: the NOTIFY that follows a REFER tells how the " \
               "transfer went, and a MESSAGE may still get lost. If no NOTIFY comes, check that the peer can reach " \
               "your Contact, that you did not end the dialog first and that your side does not reject the NOTIFY. If " \
               "you are the one sending 202 to SUBSCRIBE, NOTIFY or REFER, send 200 instead."), \
    gist("the request has been taken, with its outcome still open"), \
    send_when("you store a MESSAGE or pass it on to a URI list or a non-SIP network; SUBSCRIBE, NOTIFY and REFER get a " \
              "200")) \
SIPSTATUS_ROW(204, no_notification, "No Notification", rfc(5839, "7.1"), dialog_effect::none, next_step::proceed, \
    description("A SUBSCRIBE inside an existing dialog succeeded, and no NOTIFY will follow: the subscriber already " \
                "has the current state, or asked with an asterisk in Suppress-If-Match to get none. The subscription " \
                "goes on until it expires; if the SUBSCRIBE had Expires: 0, it is over now (RFC 5839, section 5.7)."), \
    when_seen("Presence and other event subscriptions that are refreshed with Suppress-If-Match to save traffic (RFC " \
              "5839), which is rare in practice. A 204 never answers the SUBSCRIBE that starts a subscription."), \
    how_to_fix("No fix needed: keep the state you have and do not wait for a NOTIFY. If that state is out of date, or " \
               "an SBC or B2BUA in between cannot cope without a NOTIFY, subscribe without Suppress-If-Match. If your " \
               "SUBSCRIBE had no Suppress-If-Match, the notifier is wrong: it should send 200 and a NOTIFY."), \
    gist("the SUBSCRIBE has succeeded and no NOTIFY follows"), \
    send_when("a SUBSCRIBE inside a dialog has the current entity-tag or an asterisk in Suppress-If-Match, so no " \
              "NOTIFY follows"))

#define SIPSTATUS_ROWS_3XX(SIPSTATUS_ROW) \
SIPSTATUS_ROW(300, multiple_choices, "Multiple Choices", rfc(3261, "21.3.1"), dialog_effect::transaction, next_step::follow_contact, \
    description("The user can be reached at several addresses, and the server leaves the choice to the caller's side " \
                "instead of forwarding the call. The addresses should be listed in Contact; a body may describe them. " \
                "This request is over: the caller's device, or a proxy or PBX in front of it, has to send a new one."), \
    when_seen("Redirect servers that return all registered devices of a user, and routing servers (least cost, number " \
              "portability) that return several gateways or carriers in order of preference."), \
    how_to_fix("Send the request to the addresses in Contact, highest q first, or let the user choose; before a device " \
               "follows them automatically, check them against your dial plan (toll fraud). If no new request follows, " \
               "enable redirection on the device, or on the proxy or PBX in front of it. If there is no Contact, read " \
               "the body, and ask the operator of the redirect server to list the addresses in Contact."), \
    gist("the user can be reached at several addresses and the caller's side may choose"), \
    send_when("the callee can be reached at several addresses and you do not proxy the request; list the addresses in " \
              "Contact")) \
SIPSTATUS_ROW(301, moved_permanently, "Moved Permanently", rfc(3261, "21.3.2"), dialog_effect::transaction, next_step::follow_contact, \
    description("The user is no longer at this address and has moved permanently to the one in Contact. The server " \
                "does not forward the call: the caller's device, or a proxy that follows redirects, should send the " \
                "request there. The new address should replace the old one in directories, address books and caches."), \
    when_seen("Changed numbers and moved accounts on a redirect server or PBX. Also gateways that get ISUP cause 22 " \
              "(number changed) together with the new number; then the Reason header may carry Q.850;cause=22. Some " \
              "servers send 301 for ordinary call forwarding, where 302 is right."), \
    how_to_fix("Check that your dial plan allows the address in Contact (toll fraud), send the request there, and " \
               "replace the old address where you have stored it. If the new call is refused, check its caller ID and " \
               "number format first. If the old address should still work, find the hop that sent the 301 (Server " \
               "header, To tag, where it first appears in the trace) and remove the redirect there."), \
    gist("the user has permanently moved to another address"), \
    send_when("the user is no longer at this address and you know the new one; put it in Contact")) \
SIPSTATUS_ROW(302, moved_temporarily, "Moved Temporarily", rfc(3261, "21.3.3"), dialog_effect::transaction, next_step::follow_contact, \
    description("The user can be reached for now at the addresses in Contact. The server does not forward the call: " \
                "the caller's device, or a proxy or PBX that follows redirects, should send the request there. The " \
                "address may be cached for as long as Expires or the expires parameter says; without either, it is " \
                "valid for one retry only."), \
    when_seen("Call forwarding set on a phone, routing servers and load balancers that name the gateway or server to " \
              "use, and SBCs that redirect instead of relaying. If nothing follows it in the trace, the caller's side " \
              "does not follow redirects or is not allowed to. If nobody set up forwarding, find the hop that first " \
              "sent the 302 (Server header, To tag)."), \
    how_to_fix("Check Contact against your dial plan (toll fraud), then resend with the Contact URI as Request-URI, to " \
               "the host and transport in that URI. If that call fails, look for a private address, a number format " \
               "your trunk cannot route, or a caller ID it refuses (send Diversion or History-Info, or present your " \
               "own number). If your device ignores the 302, let your proxy or PBX follow it, or set up forwarding on " \
               "the server."), \
    gist("the user can be reached at another address for now"), \
    send_when("the user can be reached elsewhere for now and you do not forward the call yourself; put the address in " \
              "Contact")) \
SIPSTATUS_ROW(305, use_proxy, "Use Proxy", rfc(3261, "21.3.4"), dialog_effect::transaction, next_step::follow_contact, \
    description("The callee's device accepts this request only through the proxy that Contact names; the callee's own " \
                "address stays the same. The 305 applies to this one request. Only a user agent server, such as the " \
                "callee's device, may send it (RFC 3261, section 21.3.4)."), \
    when_seen("Very rarely: devices that take calls only through their provider's proxy, and servers that send 305 " \
              "where 302 is meant. Some clients do not follow it, so the call simply fails."), \
    how_to_fix("Send this one request again through the proxy in Contact: RFC 3261 does not say how, but most likely " \
               "the proxy goes into Route and the Request-URI stays the same. If your client cannot do that, set the " \
               "proxy as its outbound proxy. If you are the one sending 305 and mean another address for the user, " \
               "send 302 instead."), \
    gist("the callee takes this request through a certain proxy only"), \
    send_when("you are the called user agent and accept this request only through the proxy that you name in Contact")) \
SIPSTATUS_ROW(380, alternative_service, "Alternative Service", rfc(3261, "21.3.5"), dialog_effect::transaction, next_step::stop, \
    description("The call did not succeed, but another service might; the body describes which one. RFC 3261 defines " \
                "no format for that body. In mobile networks it is application/3gpp-ims+xml and normally tells the " \
                "phone to make an emergency call instead."), \
    when_seen("Mainly mobile networks (VoLTE, IMS): an emergency number was dialed as an ordinary call, or the network " \
              "cannot take an emergency call the way it was sent. The phone should then start an emergency call. " \
              "Anywhere else, suspect a misconfigured server."), \
    how_to_fix("Read Content-Type and the body. If it is 3gpp-ims+xml with type emergency, the phone should place an " \
               "emergency call; if the number is not an emergency number, ask the network operator why it is treated " \
               "as one. With any other body, follow Contact if there is one, or ask the operator of the server that " \
               "sent the 380; if you send 380 only to name another address, send 302 instead."), \
    gist("the call did not succeed, but another service might"), \
    send_when("the call cannot succeed as requested but another service may, and the body describes that service"))

#define SIPSTATUS_ROWS_4XX(SIPSTATUS_ROW) \
SIPSTATUS_ROW(400, bad_request, "Bad Request", rfc(3261, "21.4.1"), dialog_effect::transaction, next_step::change_request, \
    description("The server could not understand the request: its syntax is broken, or a mandatory part is missing or " \
                "contradictory. The reason phrase should name the fault. Any server on the path can send a 400, and " \
                "the request should be changed before it is sent again."), \
    when_seen("A malformed From, To or Contact (such as one with two @, because the configured user name includes a " \
              "domain), a missing mandatory header field, a Content-Length larger than the body (over UDP), or a SIP " \
              "ALG that rewrote the message. Some PBXs and SBCs also send it for bad SDP or failures without a better " \
              "code. Clients must treat any 4xx code they do not know as 400."), \
    how_to_fix("Read the reason phrase, Warning and Reason first: some B2BUAs put the real cause into Reason (Q.850 " \
               "cause 88 often means no common codec). Then compare the request as it left your device with what " \
               "arrived at the server that sent the 400 (see Server or User-Agent). If the faulty part was changed on " \
               "the way, turn off the SIP ALG or fix the SBC that changed it; otherwise correct it in your device."), \
    gist("the request is malformed or lacks a mandatory part"), \
    send_when("a part of the request that you need is malformed, missing or contradictory, and no more specific code " \
              "fits")) \
SIPSTATUS_ROW(401, unauthorized, "Unauthorized", rfc(3261, "21.4.2"), dialog_effect::transaction, next_step::authenticate, \
    description("The server that handles the request itself (a registrar, PBX or phone) wants credentials; a proxy on " \
                "the way would send 407. WWW-Authenticate carries the challenge. A first 401 is normal: the client " \
                "should send the request again with Authorization."), \
    when_seen("Once at the start of nearly every registration and many PBX calls. If the 401 repeats: wrong password " \
              "or auth user name, an expired nonce, a trunk that does not recognize your source IP address, or a " \
              "retry sent to another server or over another transport. A client that never answers usually has no " \
              "account for that realm or lacks the digest algorithm; inside a call, this can end the call at the " \
              "session refresh."), \
    how_to_fix("Resend once with Authorization and a higher CSeq to the same server over the same transport. If the " \
               "server challenges again, do not repeat rejected credentials: check user name, password, realm or the " \
               "trunk's IP allowlist. If the same credentials worked before, the nonce may have expired: try the new " \
               "one once, even without stale=true (many registrars omit it); in a cluster, every node must accept the " \
               "others' nonces."), \
    gist("the server or phone that handles the request wants credentials"), \
    send_when("you are the UAS, registrar or redirect server, the request is not ACK or CANCEL, and it lacks the " \
              "credentials you want")) \
SIPSTATUS_ROW(402, payment_required, "Payment Required", rfc(3261, "21.4.3"), dialog_effect::transaction, next_step::stop, \
    description("RFC 3261 reserves this code for future use and gives it no meaning. By private convention, it " \
                "usually means that the account has no credit for this call."), \
    when_seen("Prepaid and wholesale VoIP platforms, when the balance or the credit limit of the account is used up."), \
    how_to_fix("Read the reason phrase, then check balance, credit limit and account status with the provider that " \
               "sent the 402. Do not retry until that is settled. If you are the one sending 402, prefer 403 with a " \
               "specific reason phrase: a client that does not know 402 treats it as 400."), \
    gist("the caller has to pay first, though only by private convention"), \
    send_when("both sides have agreed on what it means, since RFC 3261 only reserves it")) \
SIPSTATUS_ROW(403, forbidden, "Forbidden", rfc(3261, "21.4.4"), dialog_effect::transaction, next_step::stop, \
    description("The server understood the request and refuses to fulfill it, usually because of policy; a different " \
                "server may still accept it. Authorization will not help and the request should not be repeated. One " \
                "exception: a server may also send 403 because it rejects the credentials in the request (RFC 3261, " \
                "section 22.1)."), \
    when_seen("Often a caller ID that does not belong to the trunk (also on forwarded calls), a source IP address not " \
              "on the provider's allowlist, a wrong password or a nonce count that did not go up. Also barred " \
              "destinations, fraud blocks, channel limits, suspended accounts, domains not served, ISUP cause 21 at " \
              "gateways. With the phrase Stale Date (RFC 8224, section 6.2.2): Date or the signed token in Identity " \
              "is too old."), \
    how_to_fix("Read the reason phrase, Warning and Reason (Q.850 cause); do not retry automatically. If the request " \
               "had credentials, check password and nonce count (nc); then check From (some providers want the " \
               "account name there), P-Asserted-Identity or P-Preferred-Identity and, on a forwarded call, Diversion. " \
               "Ask the server's operator which caller IDs, domains and source IPs it accepts; for Stale Date, " \
               "compare the clocks."), \
    gist("the server understood the request and refuses to fulfill it"), \
    send_when("you understand the request but refuse it, and neither other credentials nor a repeat would change that")) \
SIPSTATUS_ROW(404, not_found, "Not Found", rfc(3261, "21.4.5"), dialog_effect::dialog, next_step::stop, \
    description("The server knows for certain that this user does not exist in the domain of the Request-URI, or it " \
                "does not serve that domain. It speaks only for itself: another server may still find the user, while " \
                "604 says that none will."), \
    when_seen("A mistyped or unassigned number, a number format the server cannot route (with or without +, national " \
              "instead of E.164), a DID that is missing from the inbound dial plan or appears in To but not in the " \
              "Request-URI, or a domain the server does not serve. Many servers also send 404 for users that exist " \
              "but are not registered. At gateways, ISUP causes 1, 2 and 3; inside a call, a wrong Contact or Route."), \
    how_to_fix("On a trunk, read Reason (Q.850 cause) first. Find out which server sent the 404 (see Server or " \
               "User-Agent), compare the Request-URI with the number format and domain it expects, and check its dial " \
               "plan for this caller and whether the callee is registered. For REGISTER, and for calls from a " \
               "registered phone, also compare To, From and the user part of Contact with the account name."), \
    gist("this server knows no such user, or does not serve the domain"), \
    send_when("you know that the user does not exist in the domain, or you neither serve that domain nor forward to " \
              "it")) \
SIPSTATUS_ROW(405, method_not_allowed, "Method Not Allowed", rfc(3261, "21.4.6"), dialog_effect::usage, next_step::change_request, \
    description("The server knows the method but does not support or allow it for the address in the Request-URI. " \
                "Allow in the response must list the methods that are allowed for that address. A method that the " \
                "server does not recognize at all gets 501 instead."), \
    when_seen("REGISTER sent to a server that is not a registrar, often because of a wrong host or port. SUBSCRIBE, " \
              "PUBLISH or MESSAGE to a phone or gateway without that feature, or REFER, INFO or UPDATE blocked by an " \
              "SBC or trunk."), \
    how_to_fix("Read Allow and use a method that it lists, or send the request to the server that handles this " \
               "method; for REGISTER, check the registrar's host and port. If an SBC blocks a method you need, ask " \
               "its operator to allow it. A re-INVITE can replace a refused UPDATE only after the call has been " \
               "answered (RFC 3311, section 1)."), \
    gist("the method is known but not allowed for this address"), \
    send_when("you recognize the method but do not support or allow it for this address; list the allowed ones in " \
              "Allow")) \
SIPSTATUS_ROW(406, not_acceptable, "Not Acceptable", rfc(3261, "21.4.7"), dialog_effect::transaction, next_step::change_request, \
    description("The server can answer only in formats that Accept in the request does not list. By definition, 406 " \
                "is about the body that the client is willing to receive, not the body it sent (415) or the codecs it " \
                "offered (488)."), \
    when_seen("Often an INVITE refused over codecs or media encryption by a device that should send 488. Used as " \
              "defined: for a SUBSCRIBE whose Accept lists no format that the notifier can produce, or an INVITE or " \
              "OPTIONS whose Accept leaves out application/sdp."), \
    how_to_fix("For an INVITE, read Warning and Reason, compare codecs and encryption (SRTP or plain RTP) in the SDP " \
               "offer with what the callee supports, and check that Accept, if present, lists application/sdp. For a " \
               "SUBSCRIBE, list more formats in Accept, or omit it so that the default format of the event package " \
               "applies. If you are the one sending 406 because of the media, send 488 with a Warning instead."), \
    gist("the server can answer only in formats that Accept does not list"), \
    send_when("none of the formats in which you can answer is listed in Accept of the request")) \
SIPSTATUS_ROW(407, proxy_authentication_required, "Proxy Authentication Required", rfc(3261, "21.4.8"), dialog_effect::transaction, next_step::authenticate, \
    description("A proxy (or a PBX that challenges like one) wants credentials and rejects the request without " \
                "forwarding it. Proxy-Authenticate carries the challenge. A first 407 is normal: the client should " \
                "send the request again with Proxy-Authorization."), \
    when_seen("Once at the start of most calls from an account with a password. If the 407 repeats: wrong user name, " \
              "password or realm, credentials sent in Authorization instead, a trunk that does not recognize your " \
              "source IP address, several proxies that each challenge, or server processes that do not share nonces " \
              "or transaction state. Left unanswered inside a call, a 407 can end the call at the next session " \
              "refresh."), \
    how_to_fix("Resend over the same transport with a higher CSeq and Proxy-Authorization for each realm that has " \
               "challenged. If the same realm challenges again, do not repeat rejected credentials: check the account " \
               "or the trunk's IP allowlist; if the same credentials worked before, try the new nonce once, even " \
               "without stale=true. If a call that was let through gets another 407, check that the server's " \
               "processes share state."), \
    gist("a proxy on the path wants credentials before it forwards the request"), \
    send_when("you are a proxy, the request is not ACK or CANCEL, and it lacks the credentials you want")) \
SIPSTATUS_ROW(408, request_timeout, "Request Timeout", rfc(3261, "21.4.9"), dialog_effect::usage, next_step::retry_later, \
    description("No answer came in time: a server waited too long for the next hop or for a lookup of the user's " \
                "location, or a timer in your own stack ran out and the stack generated the 408 itself. No acceptance " \
                "or refusal has arrived, and the client may repeat the request later."), \
    when_seen("A registered phone that is off or behind an expired NAT binding, a wrong address, port or transport, " \
              "or a firewall or SIP ALG that drops packets (often fragments of large UDP requests). Also the " \
              "no-answer timer of a PBX or gateway, or ISUP cause 18. A 408 to a re-INVITE or BYE ends the call (RFC " \
              "3261, sections 14.1 and 15.1.1)."), \
    how_to_fix("Find out who generated the 408: your own stack's timer if no trace shows it, otherwise the hop where " \
               "it first appears (see Server). There, check that the request left and that its target (the registered " \
               "Contact or, inside a call, Route and Contact) accepts the IP version, port and transport used; send " \
               "large requests over TCP. If no response came at all, the client should try the next server from DNS."), \
    gist("no answer came from the next hop in time, or the user could not be located in time"), \
    send_when("the request is an INVITE and you could not get a final response or locate the user in time")) \
SIPSTATUS_ROW(410, gone, "Gone", rfc(3261, "21.4.10"), dialog_effect::dialog, next_step::stop, \
    description("The user was at this address once and is gone for good, and the server knows no forwarding address. " \
                "It is like a permanent 404: do not use the address again."), \
    when_seen("A number that has changed: gateways send 410 for ISUP cause 22 when they do not get the new number. " \
              "Also closed accounts and disconnected numbers. More rarely, subscriptions to something that has been " \
              "deleted."), \
    how_to_fix("On a trunk, read Reason (Q.850 cause) first; with cause 22, ask the callee or the provider for the " \
               "new number. Do not retry: remove the address from dial plans, address books and subscriptions. If you " \
               "are the one sending 410 and know where the user is now, send 301 with a Contact instead; if you are " \
               "not sure that the user is gone for good, send 404."), \
    gist("the user is gone for good and left no forwarding address"), \
    send_when("you know that the user has left this address for good and you know no other address")) \
SIPSTATUS_ROW(412, conditional_request_failed, "Conditional Request Failed", rfc(3903, "11.2.1"), dialog_effect::transaction, next_step::change_request, \
    description("A PUBLISH tried to refresh, change or remove published state, but the entity-tag in its SIP-If-Match " \
                "matches nothing that the server holds. Nothing was changed. Precondition Failed is the name of 412 " \
                "in HTTP, not in SIP."), \
    when_seen("A presence client that slept past the expiry of its publication, a presence server that restarted or " \
              "failed over without its data, or two devices that mix up their entity-tags."), \
    how_to_fix("The client must discard the entity-tag and must not repeat the same PUBLISH; it should publish the " \
               "full state again without SIP-If-Match. If it happens often, check that the client uses the SIP-ETag " \
               "of the latest 200 and refreshes well before Expires runs out, and that the servers of a cluster " \
               "share their publications."), \
    gist("the entity-tag of a PUBLISH matches nothing that the server holds"), \
    send_when("the entity-tag in SIP-If-Match of a PUBLISH matches no publication that you hold for this resource " \
              "and event package")) \
SIPSTATUS_ROW(413, request_entity_too_large, "Request Entity Too Large", rfc(3261, "21.4.11"), dialog_effect::transaction, next_step::change_request, \
    description("The body of the request is larger than this server will process; the header fields are not the " \
                "problem. With Retry-After, the limit is temporary and the header field says when to try again; " \
                "without it, treat the limit as permanent. The server may also close the connection."), \
    when_seen("Text messages with pictures in them, large presence documents, or SDP with many codecs and ICE " \
              "candidates sent to a device with small buffers."), \
    how_to_fix("Look at the body and Content-Length of the request as it reached the server, and send it without a " \
               "body or with a smaller one: fewer codecs and ICE candidates, a shorter text, a link instead of the " \
               "content. With Retry-After, the same request may succeed later. If you are the one sending 413 because " \
               "the whole message is too long, send 513 instead."), \
    gist("the body of the request is larger than the server will process"), \
    send_when("the body is larger than you are willing or able to process; add Retry-After if the limit is temporary")) \
SIPSTATUS_ROW(414, request_uri_too_long, "Request-URI Too Long", rfc(3261, "21.4.12"), dialog_effect::transaction, next_step::change_request, \
    description("The Request-URI alone is longer than this server will interpret, so it refuses the request. The " \
                "size of the body (413) or of the whole message (513) is not the problem."), \
    when_seen("Very rare. URIs that collect parameters at every redirection, header fields embedded in a Contact or " \
              "in a web link, or scanners that probe for buffer overflows."), \
    how_to_fix("Look at the Request-URI as it reached the server, and remove what does not belong there, such as " \
               "embedded header fields and repeated parameters. If the URI was copied from a Contact, shorten it " \
               "where that Contact is created; if a proxy or SBC on the path adds the parameters, fix its rewrite " \
               "rule."), \
    gist("the Request-URI is longer than the server will interpret"), \
    send_when("the Request-URI is longer than you are willing to interpret")) \
SIPSTATUS_ROW(415, unsupported_media_type, "Unsupported Media Type", rfc(3261, "21.4.13"), dialog_effect::transaction, next_step::change_request, \
    description("The server does not support the format, encoding or language of the body, or of a body part that it " \
                "has to understand. Accept, Accept-Encoding or Accept-Language in the response must list what the " \
                "server supports."), \
    when_seen("DTMF sent by INFO in a format that the peer does not know, a MESSAGE with HTML, an INVITE with a " \
              "multipart or encrypted body to a simple phone, or an INVITE from a SIP-I trunk with an ISUP part. " \
              "Some devices send it for a codec mismatch, where 488 is right."), \
    how_to_fix("Compare Content-Type, Content-Encoding and Content-Language of the request with what the response " \
               "lists. Then convert the body, leave out the unsupported part, or mark it handling=optional in " \
               "Content-Disposition; if the body is plain SDP, compare codecs and SRTP with what the peer supports. " \
               "Do not retry in a loop: Accept may list the very types that were sent (RFC 5621, section 8.4)."), \
    gist("the body has a format, encoding or language that the server does not support"), \
    send_when("you do not support the type, encoding or language of a body part that is not optional; list those you " \
              "do support")) \
SIPSTATUS_ROW(416, unsupported_uri_scheme, "Unsupported URI Scheme", rfc(3261, "21.4.14"), dialog_effect::dialog, next_step::change_request, \
    description("The server does not know the URI scheme of the Request-URI, for example tel, sips or urn where it " \
                "expects sip. That says nothing about whether the user exists."), \
    when_seen("A trunk that sends tel URIs to a PBX that takes only sip (some PBXs refuse tel in From or To as " \
              "well), a sips URI at a provider without sips, an emergency call to urn:service:sos at a server " \
              "without emergency routing, or a web link with another scheme that was passed on unchanged."), \
    how_to_fix("Resend with a sip URI (the number, then @ and the domain), or have the trunk use sip in the " \
               "Request-URI, From and To. A sips URI must not be replaced with sip automatically (RFC 5630, section " \
               "5.1.1): ask the user first, or get sips and TLS supported on the whole path. For urn:service:sos, ask " \
               "the server's operator to set up emergency routing."), \
    gist("the server does not know the URI scheme of the Request-URI"), \
    send_when("you do not support the scheme of the Request-URI at all; if you just do not want sips, send 480 with " \
              "Warning 380")) \
SIPSTATUS_ROW(417, unknown_resource_priority, "Unknown Resource-Priority", rfc(4412, "4.6.2"), dialog_effect::transaction, next_step::change_request, \
    description("The request demands priority handling, with resource-priority in Require, and the server understands " \
                "none of the values in Resource-Priority. Without that entry in Require, the server would have " \
                "handled the request at default priority."), \
    when_seen("Priority calls of government and emergency networks that reach a network with other priority " \
              "namespaces (RFC 4412), or a misspelled namespace or value."), \
    how_to_fix("Read Accept-Resource-Priority, if the response has it, and add a listed value that the caller is " \
               "authorized to use; one request may carry values for several networks. Otherwise remove " \
               "resource-priority from Require, so that the server handles the call at default priority. At the " \
               "server, add the namespace that the callers use."), \
    gist("the request demands priority handling, and the server understands none of the values in it"), \
    send_when("Require lists resource-priority and you understand none of the values in Resource-Priority")) \
SIPSTATUS_ROW(420, bad_extension, "Bad Extension", rfc(3261, "21.4.15"), dialog_effect::transaction, next_step::change_request, \
    description("The request demands a SIP extension that the server or a proxy on the path does not support, usually " \
                "with an option tag in Require or Proxy-Require. Unsupported in the response lists the tags. The same " \
                "request without them may succeed."), \
    when_seen("A trunk or phone that requires 100rel, timer or precondition while the other end has it turned off, or " \
              "an IMS client that requires sec-agree at a server outside the IMS. Some registrars also refuse a " \
              "REGISTER if a proxy or SBC has added Path but the phone does not list path in Supported (RFC 3327, " \
              "section 5.3)."), \
    how_to_fix("Find the tags from Unsupported in the request: a tag in Proxy-Require was refused by a proxy, a tag in " \
               "Require by the far end or an SBC or PBX in between. In the client, make that extension optional " \
               "(Supported instead of Require) or turn it off, then send the request again. If the tag is path and " \
               "Require does not list it, add path to Supported in the phone, or stop the proxy from adding Path."), \
    gist("the request demands a SIP extension that the server or a proxy does not support"), \
    send_when("a request other than CANCEL has a tag in Require (proxies: Proxy-Require) that you do not understand; " \
              "list it in Unsupported")) \
SIPSTATUS_ROW(421, extension_required, "Extension Required", rfc(3261, "21.4.16"), dialog_effect::transaction, next_step::change_request, \
    description("The server cannot process the request without a SIP extension that the request does not list in " \
                "Supported. Require in the response names the extension. A 420 is the reverse: there the client " \
                "demands an extension that the server lacks."), \
    when_seen("A softphone, PBX or trunk requires 100rel or timer, and the calling device has it turned off. Or an " \
              "edge proxy relies on Path, and the phone sends a REGISTER without path in Supported (RFC 3327, section " \
              "5.2). Or the first hop demands a security agreement: the response then has Security-Server (RFC 3329, " \
              "section 2.3.2)."), \
    how_to_fix("Read Require in the response and turn that extension on in the client, so that Supported lists it. If " \
               "the response also has Security-Server, the client must start the security mechanism with the highest q " \
               "among those it supports (RFC 3329, section 2.3.1). If your own server sends the 421, make the " \
               "extension optional: 421 is not recommended and locks out clients without the extension (RFC 3261, " \
               "section 8.2.4)."), \
    gist("the server needs a SIP extension that the request does not list in Supported"), \
    send_when("you cannot serve the client at all without an extension missing from its Supported; name that extension " \
              "in Require")) \
SIPSTATUS_ROW(422, session_interval_too_small, "Session Interval Too Small", rfc(4028, "6"), dialog_effect::transaction, next_step::change_request, \
    description("The session timer that the request asks for in Session-Expires is shorter than this server or proxy " \
                "allows. Min-SE in the response gives the minimum in seconds, and the client may retry with that value " \
                "or more."), \
    when_seen("A browser phone or softphone asks for 90 seconds, the PBX or SBC wants at least two minutes, sometimes " \
              "half an hour or more, and the client does not retry with the larger value. Some PBXs and gateways take " \
              "the 422 for a failed route and try the next trunk. During a call, 422 answers a re-INVITE or UPDATE " \
              "that refreshes the session timer."), \
    how_to_fix("A retry needs Min-SE from the response (the largest, if this call got several) and Session-Expires no " \
               "lower than that. If the client does not retry by itself, raise its session timer (RFC 4028 recommends " \
               "1800 seconds) or lower the minimum at the hop where the 422 first appears. A refused refresh has not " \
               "extended the call: the retry must succeed before the old timer runs out."), \
    gist("the session timer that the request asks for is too short"), \
    send_when("an INVITE or UPDATE has timer in Supported and a Session-Expires below your minimum; put the minimum, " \
              "at least 90, into Min-SE")) \
SIPSTATUS_ROW(423, interval_too_brief, "Interval Too Brief", rfc(3261, "21.4.17"), dialog_effect::transaction, next_step::change_request, \
    description("The registration, subscription or publication would expire sooner than this server allows. " \
                "Min-Expires in the response gives the minimum in seconds. Nothing has changed: an earlier " \
                "registration, subscription or publication stays in force until it expires."), \
    when_seen("Phones, apps and trunks that register for 60 to 300 seconds, often to keep a NAT binding open, at a " \
              "registrar with a higher minimum. Some clients ignore Min-Expires and repeat the same value, or send a " \
              "fixed value whatever the setting says. Also subscriptions with a short expiry, such as BLF or " \
              "presence."), \
    how_to_fix("Set the interval in the client to Min-Expires or more, then check the request that it sends: an " \
               "expires parameter in Contact overrides the Expires header field. To keep a NAT binding open, use " \
               "keep-alives (RFC 5626), not short registrations. A registrar that answers 423 to Expires: 0 " \
               "(de-registration) or to an hour or more is at fault (RFC 3261, section 10.3)."), \
    gist("the requested expiry time is shorter than the server allows"), \
    send_when("the expiry time is above 0, below your minimum and (except for PUBLISH) under an hour; put the minimum " \
              "into Min-Expires")) \
SIPSTATUS_ROW(424, bad_location_information, "Bad Location Information", rfc(6442, "4.3"), dialog_effect::transaction, next_step::change_request, \
    description("The server or a proxy on the path needs a geographic location and cannot use any in the request: each " \
                "is malformed, not good enough or cannot be fetched. Geolocation-Error says what is wrong. A server on " \
                "the path that knows the location better may send it in the body of the response."), \
    when_seen("Rare: services that route calls or messages by location. The location document (PIDF-LO) is broken, the " \
              "recipient cannot fetch the location URI, a proxy needs Geolocation-Routing: yes, or the network sees " \
              "the device elsewhere. For emergency calls, servers on the path are not expected to correct the location " \
              "with a 424 (RFC 6442, section 3.4)."), \
    how_to_fix("Read Geolocation-Error: 1xx means an unusable location, 2xx a missing permission, 3xx a location URI " \
               "that could not be fetched. Correct the PIDF-LO or the URI, give the permission (for error 202: " \
               "Geolocation-Routing: yes), or take the location from the body of the 424, then send a new request. If " \
               "a proxy or SBC added the location, correct it there: that server must not pass the 424 on (RFC 6442, " \
               "section 4.1)."), \
    gist("the server needs a location and cannot use any in the request"), \
    send_when("the request has Geolocation and you need a location but can use none in it, or you know a better one; " \
              "add Geolocation-Error")) \
SIPSTATUS_ROW(425, bad_alert_message, "Bad Alert Message", rfc(8876, "5.1"), dialog_effect::transaction, next_step::change_request, \
    description("An alert service, or a server on the way to it, rejects the request: the alert, a CAP (Common " \
                "Alerting Protocol) document, is too malformed to act on, and nothing else in the request helps. " \
                "AlertMsg-Error says what is wrong with the alert."), \
    when_seen("Rare: alarm systems, sensors and medical monitors that send a CAP alert in a MESSAGE instead of a voice " \
              "call (RFC 8876, section 4.1). The CAP document is corrupted or incomplete, or Call-Info points to a " \
              "body part or URL where there is no alert."), \
    how_to_fix("Read AlertMsg-Error: with 101, check that Call-Info with purpose=EmergencyCallData.cap points to the " \
               "right body part or URL; with 102 or 103, validate the CAP document. Compare the request as sent with " \
               "the request as it arrived, then send the corrected alert in a new request. A server that cannot or " \
               "will not process alerts should send 500 instead (RFC 8876, section 5.2)."), \
    gist("the alert in the request is too malformed to act on"), \
    send_when("the CAP alert in the request is too malformed to act on and you can use nothing else in it; say why in " \
              "AlertMsg-Error")) \
SIPSTATUS_ROW(428, use_identity_header, "Use Identity Header", rfc(8224, "6.2.2"), dialog_effect::transaction, next_step::change_request, \
    description("The verifier, often a proxy or SBC of the called provider, requires a signed caller ID (STIR/SHAKEN) " \
                "for this call. The request has no Identity header field, or only ones whose PASSporT type (ppt) the " \
                "verifier does not support. No signature was checked, so the 428 does not say that the caller ID is " \
                "false."), \
    when_seen("The calling provider or PBX did not sign the call: it has no STIR/SHAKEN signing service, or one that " \
              "skips caller IDs it does not know, for example because the + or the country code is missing. Or a " \
              "gateway, SBC or TDM hop dropped Identity, or Identity has a ppt parameter that the verifier does not " \
              "support."), \
    how_to_fix("Look for Identity in the INVITE as it leaves your network and as it reaches the verifier. If it is " \
               "missing from the start, have the calling provider or your signing service sign calls with this caller " \
               "ID; if it is lost on the way, find the SBC or gateway that drops it and make it pass Identity on. If " \
               "it arrives, compare its ppt parameter with what the verifier supports."), \
    gist("the verifier requires a signed caller ID and the request has no usable one"), \
    send_when("your policy requires a signed caller ID and the request has no Identity, or only ones whose ppt you do " \
              "not support")) \
SIPSTATUS_ROW(429, provide_referrer_identity, "Provide Referrer Identity", rfc(3892, "5"), dialog_effect::transaction, next_step::change_request, \
    description("For a call transfer (REFER), signed proof of who ordered the transfer is required: a valid " \
                "Referred-By token. The party that requires it is either the device that was asked to transfer the " \
                "call or the transfer target. Only the party that sent the REFER can provide the token."), \
    when_seen("Rare, because few devices can sign the token: transfers between organizations that accept only signed " \
              "referrals. The token is missing, its signature is invalid or its Date is old. The party that sent the " \
              "REFER often sees the 429 only in the body of a NOTIFY."), \
    how_to_fix("See where the 429 is: as the response to the REFER it comes from the device that was asked to " \
               "transfer, in the body of a NOTIFY from the transfer target. Send a new REFER with a signed Referred-By " \
               "token; if one was refused, check its signature, certificate and Date (RFC 3892, section 4.1). If the " \
               "devices cannot sign, let a PBX carry out the transfer, or relax the rule at the party that sent the " \
               "429."), \
    gist("a party to a call transfer requires signed proof of who ordered it"), \
    send_when("you require a Referred-By token and a REFER has none, or the request that it caused has none or a stale " \
              "or invalid one")) \
SIPSTATUS_ROW(430, flow_failed, "Flow Failed", rfc(5626, "11.5"), dialog_effect::transaction, next_step::try_elsewhere, \
    description("An edge proxy reports that its connection to the phone (a flow in SIP outbound, RFC 5626) no longer " \
                "exists. The report is meant for the proxy that looked up the phone's registration, not for the " \
                "caller. Other connections to the same phone may still work."), \
    when_seen("The phone lost its TCP, TLS or WebSocket connection or its NAT binding, restarted or changed networks, " \
              "and its old registration has not expired yet. During a call, a BYE or re-INVITE to such a phone may get " \
              "a 430 too."), \
    how_to_fix("At the phone, look for restarts, network changes and NAT timeouts, and compare its keep-alive interval " \
               "with Flow-Timer in the registration response. For a new call, the proxy that looked up the " \
               "registration should try another flow to the same phone, if there is one; if the 430 reached the " \
               "caller, find out why that proxy passed it on. During a call, a 430 means that the connection to the " \
               "phone is gone."), \
    gist("the edge proxy's connection to the phone is gone"), \
    send_when("you are an edge proxy, the flow token in the request is intact and the flow that it names no longer " \
              "exists")) \
SIPSTATUS_ROW(433, anonymity_disallowed, "Anonymity Disallowed", rfc(5079, "5"), dialog_effect::transaction, next_step::stop, \
    description("The callee, or a server acting for the callee, refuses the request because the caller hides the " \
                "caller ID. The same call with the caller ID shown may be accepted. The account and its permissions " \
                "are not the problem."), \
    when_seen("Anonymous call rejection is on at the callee's phone or line, and From is anonymous or Privacy is id or " \
              "user. Often the caller does not know, because a setting in the phone, PBX or trunk hides the number. " \
              "Some PBXs that verify STIR/SHAKEN also send 433 for calls without a caller ID."), \
    how_to_fix("Read From and Privacy in the INVITE as it reached the server or phone that sent the 433. If nobody " \
               "meant to hide the number, remove the setting in the phone, PBX or trunk that makes From anonymous or " \
               "adds Privacy; if the user did, ask the user before you retry with the number shown (RFC 5079, section " \
               "4). A server should not send 433 merely because P-Asserted-Identity is missing (RFC 5079, section 3)."), \
    gist("the callee's side does not accept requests that hide the caller ID"), \
    send_when("you refuse the request because its sender hides the identity on purpose, with an anonymous From or with " \
              "Privacy")) \
SIPSTATUS_ROW(436, bad_identity_info, "Bad Identity Info", rfc(8224, "6.2.2"), dialog_effect::transaction, next_step::change_request, \
    description("The verifier could not get the certificate for any caller ID signature in the request: no URL in the " \
                "info parameters of Identity worked, and the verifier's policy is to reject such calls. The signatures " \
                "were not checked. If Reason: STIR;cause=436 is in a response with another code, it is only a report: " \
                "the call was not rejected for it (RFC 9410)."), \
    when_seen("STIR/SHAKEN calls whose certificate URL does not answer: wrong host name, web server down, expired TLS " \
              "certificate, or a URL that works only inside the signer's network. Or the firewall, DNS or web proxy on " \
              "the verifier's side blocks the download."), \
    how_to_fix("Fetch the URL in the info parameter of Identity from the verifier's own host and from elsewhere, for " \
               "example with curl. If it fails only at the verifier, check the firewall, DNS and TLS trust there; if " \
               "it fails everywhere, the signer must publish the certificate at a reachable URL and sign again."), \
    gist("no certificate for the caller ID signatures could be fetched"), \
    send_when("you cannot get the certificate for any of the Identity header fields, and your policy is to reject such " \
              "calls")) \
SIPSTATUS_ROW(437, unsupported_credential, "Unsupported Credential", rfc(8224, "6.2.2"), dialog_effect::transaction, next_step::change_request, \
    description("The verifier has the certificate of the caller ID signature but does not accept it, for example " \
                "because it does not trust the issuer or does not support the algorithm, and its policy is to reject " \
                "such calls. The signature itself may be correct. If Reason: STIR;cause=437 is in a response with " \
                "another code, it only reports the problem: the call was not rejected for it (RFC 9410)."), \
    when_seen("STIR/SHAKEN certificates that are from a test or foreign authority, expired, revoked or served without " \
              "their intermediate, or an outdated list of trusted authorities at the verifier. Outside STIR: a request " \
              "encrypted with an old certificate, or a private key in a NOTIFY that the subscriber cannot decrypt (RFC " \
              "6072, sections 4 and 7.10)."), \
    how_to_fix("Fetch the certificate from the URL in the info parameter of Identity and check its issuer, dates and " \
               "chain against the verifier's list of trusted authorities. Then update that list, or sign with a " \
               "certificate that the verifier trusts, served with its intermediates. If the request was encrypted with " \
               "a cached certificate, fetch it again and retry only if it has changed (RFC 6072, section 4)."), \
    gist("the certificate of the caller ID signature is not accepted"), \
    send_when("the certificate of a signature is not trusted or supported, no other signature is valid and your policy " \
              "rejects such calls")) \
SIPSTATUS_ROW(438, invalid_identity_header, "Invalid Identity Header", rfc(8224, "6.2.2"), dialog_effect::transaction, next_step::change_request, \
    description("The verifier found no valid caller ID signature, and its policy is to reject such calls: no PASSporT " \
                "in Identity is valid for the request as it arrived. Often something on the path changed the request " \
                "after it was signed; the caller ID may also be forged. If Reason: STIR;cause=438 is in a response " \
                "with another code, it is no more than a report: the call was not rejected for it (RFC 9410)."), \
    when_seen("An SBC, PBX or call forwarding changed the caller ID, the called number or Date after signing, or the " \
              "two sides write a number differently (E.164 or national). Or the certificate does not belong to the " \
              "signing key, or the PASSporT lacks claims (the phrase may then be Invalid PASSporT; RFC 8224, section " \
              "6.2.2). Sometimes real spoofing."), \
    how_to_fix("Compare From, P-Asserted-Identity, To and Date in the INVITE at the signer and at the verifier; a " \
               "full-form PASSporT shows what was signed in orig, dest and iat. Find the hop that changes them and " \
               "make it stop, or sign after that hop; if nothing changed, check that certificate and signing key " \
               "match. If the signer sent the compact form, it should retry with the full form, but only once (RFC " \
               "8224, section 6.1.1)."), \
    gist("no caller ID signature in the request is valid"), \
    send_when("no Identity header field holds a valid PASSporT of a type that you support, and your policy rejects " \
              "broken signatures")) \
SIPSTATUS_ROW(439, first_hop_lacks_outbound_support, "First Hop Lacks Outbound Support", rfc(5626, "11.6"), dialog_effect::transaction, next_step::change_request, \
    description("The phone asks for SIP outbound (RFC 5626) and the registrar supports it, but the first proxy between " \
                "them does not. The registration is refused for that reason; user name and password are not the " \
                "problem."), \
    when_seen("A phone or app registers with SIP outbound (reg-id in Contact, outbound in Supported; some do so by " \
              "default over TCP or TLS) through an SBC, edge proxy or load balancer that adds no Path, or a Path " \
              "without the ob parameter (RFC 5626, section 6). Some clients do not handle the 439 and simply stay " \
              "unregistered."), \
    how_to_fix("Turn SIP outbound off in the phone and register again, or register through an edge proxy that supports " \
               "it (RFC 5626, section 4.2.1). To keep outbound, enable it on the first hop, then look at the REGISTER " \
               "that reaches the registrar: the first hop's URI in Path must have the ob parameter."), \
    gist("the first hop of the registration does not support SIP outbound"), \
    send_when("you are a registrar but not the first hop, and a REGISTER with reg-id and Supported: outbound has no ob " \
              "in its first Path URI")) \
SIPSTATUS_ROW(440, max_breadth_exceeded, "Max-Breadth Exceeded", rfc(5393, "5.3.3"), dialog_effect::transaction, next_step::change_request, \
    description("A proxy had to fork the request to more targets at once than Max-Breadth allows, and could not or " \
                "would not redirect it or try them one after the other. Not every target was reached, so the callee's " \
                "phone may never have rung."), \
    when_seen("Rare: ring groups inside ring groups, simultaneous ring, call forwarding or duplicate registrations " \
              "multiply the branches of one call from proxy to proxy. Or a client or PBX sends a small Max-Breadth."), \
    how_to_fix("Find the proxy that sent the 440 (the hop where it first appears) and reduce what rings at the same " \
               "time: let group members ring in turn, remove stale registrations, break forwarding loops. If the " \
               "client or PBX sends a small Max-Breadth, raise it to 60 or leave it out. More than 60 seldom helps, " \
               "because that is the maximum recommended for proxies (RFC 5393, section 5.3.3)."), \
    gist("a proxy would have to fork to more targets at once than Max-Breadth allows"), \
    send_when("you are a proxy, have more parallel targets than Max-Breadth allows and neither try them in turn nor " \
              "redirect")) \
SIPSTATUS_ROW(469, bad_info_package, "Bad Info Package", rfc(6086, "4.2.2"), dialog_effect::transaction, next_step::stop, \
    description("The peer received an INFO for an Info Package that it does not accept, or no longer accepts. " \
                "Recv-Info in the response lists the packages that it does accept. The call goes on."), \
    when_seen("INFO with an Info-Package header field (vendor events, DTMF packages) to a peer that has not announced " \
              "that package in Recv-Info, or has just withdrawn it (RFC 6086, section 5.2.2). Some stacks send 469 to " \
              "any INFO, even plain DTMF, if the app has no handler for INFO or the call is not answered yet."), \
    how_to_fix("Compare Info-Package in the INFO with Recv-Info of the peer and send only packages listed there; if " \
               "the INFO has no Info-Package, add an INFO handler to the app that sent the 469. To send DTMF without " \
               "INFO, use RTP telephone events. Do not end the call because of a 469 (RFC 6086, section 4.2.1)."), \
    gist("the peer does not accept this Info Package"), \
    send_when("an INFO is for an Info Package that you have not announced as acceptable; list in Recv-Info those that " \
              "you accept")) \
SIPSTATUS_ROW(470, consent_needed, "Consent Needed", rfc(5360, "5.9.2"), dialog_effect::transaction, next_step::retry_later, \
    description("A server that relays one request to a list of recipients has no permission from at least one of them, " \
                "so it has sent the request to nobody. Permission-Missing should name the recipients whose permission " \
                "is missing."), \
    when_seen("Rare: messages, conference invitations or REFERs that carry a list of recipients in the body, at a " \
              "server that needs the consent of every recipient before it sends anything (RFC 5360, section 5.9). One " \
              "new recipient who has not agreed yet is enough."), \
    how_to_fix("Read Permission-Missing and send again without those recipients. Or have them added to the server's " \
               "own list of recipients (for example by XCAP), so that it asks for their permission, and send again " \
               "once they have agreed. Without Permission-Missing, look up on the server whose permission is missing " \
               "(RFC 5360, section 5.9.2)."), \
    gist("a recipient on the list has not given consent"), \
    send_when("you relay to a list of recipients in the request and lack permission from at least one; name those in " \
              "Permission-Missing")) \
SIPSTATUS_ROW(480, temporarily_unavailable, "Temporarily Unavailable", rfc(3261, "21.4.18"), dialog_effect::usage, next_step::retry_later, \
    description("The user exists but is not available right now. The answer comes from the user's phone, from a PBX or " \
                "gateway, or from a server that has no registered phone to send the call to. The reason phrase should " \
                "say why, and Retry-After may say when to call again."), \
    when_seen("The phone is not registered (switched off, offline, registration expired, mobile app not woken by " \
              "push), do-not-disturb is on, or nobody answered in time. From a trunk: ISUP causes 19 (no answer), 20 " \
              "(subscriber absent), 31 (normal, unspecified), and from some switches any unmapped cause. With Warning " \
              "380 only sip: URIs are accepted, with 381 only sips: URIs; do not switch from sips: to sip: unless the " \
              "caller agrees."), \
    how_to_fix("First read the Reason header (Q.850 cause), the reason phrase and Warning. If no packet in the trace " \
               "carries the 480, your own app or SIP stack made it: check its log, network and microphone permission. " \
               "Otherwise check on the callee's server that the phone is registered, that do-not-disturb is off, and " \
               "that the call reached the right account or tenant."), \
    gist("the callee exists but is not available right now"), \
    send_when("the user exists but has no contact to try, cannot or will not take calls now, or accepts only sip: and " \
              "got sips: or vice versa")) \
SIPSTATUS_ROW(481, call_transaction_does_not_exist, "Call/Transaction Does Not Exist", rfc(3261, "21.4.19"), dialog_effect::usage, next_step::stop, \
    description("The peer does not know the dialog or transaction that the request belongs to. In a call or " \
                "subscription, the peer usually considers it over: end it on your side too (a call with a BYE), and " \
                "start a new one if it is still wanted. A 481 to a CANCEL only says that no INVITE was found to " \
                "cancel: wait for the answer to the INVITE, and if that is a 200, send ACK and then BYE."), \
    when_seen("A wrong or missing To tag, a request that reaches the wrong node of a cluster, or a peer that has " \
              "restarted, failed over or already hung up (two BYEs that cross are harmless). Also a CANCEL or PRACK " \
              "that comes too late, or a refresh or NOTIFY for a subscription that the other side no longer has. With " \
              "Replaces, the call to be replaced is unknown to the peer or still ringing there."), \
    how_to_fix("Compare the refused request with the INVITE and its 200: Call-ID and tags must be the same (From and " \
               "To tags swapped if the callee sends the request), and CSeq must be above the sender's last (in a " \
               "CANCEL, equal). If they are right, follow Route and Request-URI to see which node answered, and check " \
               "how the cluster finds the node that has the call. A 481 to a BYE needs no action unless the other side " \
               "stays connected."), \
    gist("the peer does not know the dialog or transaction of this request"), \
    send_when("an in-dialog request, CANCEL, PRACK, NOTIFY, Replaces or Join (not to a conference) matches nothing " \
              "that it may act on")) \
SIPSTATUS_ROW(482, loop_detected, "Loop Detected", rfc(3261, "21.4.20"), dialog_effect::dialog, next_step::stop, \
    description("The request has come back to a server that already handled it with the same target, or has reached " \
                "one phone by two paths (a merged request). Usually the routing is at fault, not the callee. If two " \
                "branches of a forked call reach the same phone, the 482 is harmless and the other branch decides the " \
                "call."), \
    when_seen("Two PBXs or call forwarding rules that send the call to each other, a server that does not recognize " \
              "its own host name or alias, or a carrier that sends a call back unchanged. Merged requests come from " \
              "forking, from DNS failover while the first INVITE is still open, and from clients that retry with the " \
              "same Call-ID, From tag and CSeq."), \
    how_to_fix("Find the server that sent the 482 (Server header, or where it first appears in a trace) and read the " \
               "request it refused: hosts that repeat in Via usually form the loop. Fix the forwarding rule, alias or " \
               "DNS entry there; a retry only repeats the loop. If no host repeats, look for an earlier request with " \
               "the same Call-ID, From tag and CSeq: if that one had already ended, the device that sent the 482 is " \
               "wrong."), \
    gist("the request has looped or has arrived twice"), \
    send_when("you are a proxy and get a request back with the same target, or a UA and get a copy (no To tag, new " \
              "branch) of one in progress")) \
SIPSTATUS_ROW(483, too_many_hops, "Too Many Hops", rfc(3261, "21.4.21"), dialog_effect::dialog, next_step::change_request, \
    description("Max-Forwards reached zero before the request got to its target. Usually the call runs in a loop " \
                "between servers; now and then the path really is that long, or Max-Forwards started too low. The " \
                "server that sent the 483 has only counted hops and says nothing about the callee."), \
    when_seen("Two PBXs, SBCs or call forwarding rules that send the call to each other, or a server that does not " \
              "recognize its own host name (after a rename, for example) and forwards to itself. Back-to-back user " \
              "agents (B2BUAs) hide such loops, since each of them starts a new Via list. A 483 to an OPTIONS ping " \
              "with Max-Forwards 0 or 1 only shows that a server is alive."), \
    how_to_fix("Take a trace at the server that sent the 483 and read the request it refused: hosts that repeat in Via " \
               "or Record-Route usually form the loop. Fix the forwarding rule there, or add the missing host name to " \
               "that server's list of local domains or aliases. If PBXs or SBCs hide the earlier hops, look for the " \
               "same call repeated in their call records; raise Max-Forwards only if it started below 70."), \
    gist("the request has used up its Max-Forwards, usually in a loop"), \
    send_when("Max-Forwards is 0 and you would have to forward the request; you may answer an OPTIONS yourself " \
              "instead")) \
SIPSTATUS_ROW(484, address_incomplete, "Address Incomplete", rfc(3261, "21.4.22"), dialog_effect::dialog, next_step::change_request, \
    description("The number or address in the Request-URI is incomplete, so the server cannot route the call yet. The " \
                "reason phrase should give details. With overlap dialing this is not an error: it asks for more " \
                "digits."), \
    when_seen("A number with missing digits, area code or prefix, a phone or PBX that dials before the user has " \
              "finished, a Request-URI without a user part, or overlap dialing that only one side uses. From a trunk: " \
              "ISUP cause 28 (invalid number format). With overlap dialing, typically all INVITEs except one (normally " \
              "the last) get 484 or another 4xx (RFC 3578, section 3.3)."), \
    how_to_fix("Check whether the INVITE went out to the trunk. If it did not, correct the dial plan of the PBX or " \
               "lengthen the phone's inter-digit timer; if it did, read the Reason header (Q.850 cause) and send the " \
               "number in the format that the trunk expects (E.164, with or without +). With overlap dialing, send a " \
               "new INVITE with all digits so far, the same Call-ID and From tag, and a higher CSeq (RFC 3578, section " \
               "3.2)."), \
    gist("the number or address is incomplete"), \
    send_when("the Request-URI is incomplete and could be routed with more digits or a fuller address")) \
SIPSTATUS_ROW(485, ambiguous, "Ambiguous", rfc(3261, "21.4.23"), dialog_effect::dialog, next_step::stop, \
    description("The address fits several different users, and the server does not guess which one is meant. Contact " \
                "may list them. They are different people or services, unlike the choices in a 300, so a person has to " \
                "choose."), \
    when_seen("Rare: calls by surname or by part of a name to a company directory with several matches. Sometimes two " \
              "user entries on the server share an alias."), \
    how_to_fix("Let the caller choose one of the addresses in Contact and call that one; a device should not choose by " \
               "itself. Without Contact, ask for the full address; on your own server, look for duplicate names or " \
               "aliases. For privacy, a server can be set to leave the list out or to answer 404 (RFC 3261, section " \
               "21.4.23)."), \
    gist("the address fits several users"), \
    send_when("the address fits several users and you cannot tell which one is meant; list them in Contact unless that " \
              "must stay private")) \
SIPSTATUS_ROW(486, busy_here, "Busy Here", rfc(3261, "21.4.24"), dialog_effect::transaction, next_step::retry_later, \
    description("The callee's phone, or a PBX or gateway that speaks for it, cannot or will not take another call now. " \
                "The refusal is for this phone or line only: another phone of the user, or voicemail, may still " \
                "answer. Retry-After may say when to call again."), \
    when_seen("The user is on another call without call waiting, or has pressed reject (some phones send 603 for " \
              "that). Also a call limit on an extension or line, a bot or PBX rule that rejects calls, and ISUP cause " \
              "17 (user busy) from a trunk. Some gateways send 486 instead of 487 when the caller hangs up while the " \
              "phone is ringing."), \
    how_to_fix("On a trunk, read the Reason header first: Q.850 cause 17 confirms a busy line; a different one may " \
               "name the real cause. If a CANCEL came before this answer, the caller probably hung up, and 487 would " \
               "be right. Otherwise find the device that sent it (Server or User-Agent, To tag of the 180) and check " \
               "its call waiting, call limits, stuck calls and reject rules; the caller can try again later, or after " \
               "Retry-After."), \
    gist("the callee is busy on this phone or line"), \
    send_when("this phone or line cannot or will not take another call but others might, or an early-only Replaces " \
              "names an answered call")) \
SIPSTATUS_ROW(487, request_terminated, "Request Terminated", rfc(3261, "21.4.25"), dialog_effect::transaction, next_step::stop, \
    description("The request, nearly always an INVITE, was ended before it was answered, by a CANCEL, a BYE or the " \
                "time in its Expires. The code answers the request that was ended, never the CANCEL. It is the normal " \
                "end of an abandoned call, not an error."), \
    when_seen("The caller hung up while it was ringing, a ring group or forking proxy canceled the other phones after " \
              "one of them answered, or a no-answer timer ran out. Also a route-advance timer on a trunk or SBC, when " \
              "no 180 or 183 comes in time."), \
    how_to_fix("If the caller hung up, no fix is needed. If nobody did, follow the CANCEL or BYE back, hop by hop, to " \
               "the device that sent the first one (a CANCEL's Via names only the previous hop), read its Reason " \
               "header (SIP;cause=200 means answered elsewhere) and check the no-answer and route-advance timers of " \
               "that device. If no final response follows a CANCEL, treat the INVITE as ended after 64*T1, by default " \
               "32 seconds."), \
    gist("the request was ended by a CANCEL, a BYE or its Expires before it was answered"), \
    send_when("a CANCEL or Expires ends an unanswered INVITE (re-INVITE: before any change took effect), or a BYE " \
              "finds requests unanswered")) \
SIPSTATUS_ROW(488, not_acceptable_here, "Not Acceptable Here", rfc(3261, "21.4.26"), dialog_effect::transaction, next_step::change_request, \
    description("The callee's device, or an SBC or gateway on the way, rejects the offered session: its codecs, " \
                "encryption, media types, addresses or bandwidth. Warning should say what is wrong. The same offer may " \
                "succeed with another device; if a re-INVITE is refused, the call goes on as before."), \
    when_seen("Codec mismatch, SRTP against plain RTP, a WebRTC profile at a plain SIP phone, IPv6 against IPv4, or " \
              "calls over UDP to a trunk that takes only TLS with SRTP. In a call, a re-INVITE for T.38 fax, video or " \
              "hold that the peer refuses. From a trunk: ISUP causes 65 and 70 (bearer capability), with some gateways " \
              "also 58 and 88."), \
    how_to_fix("First read Warning (301: IPv4 or IPv6, 302: RTP or SRTP, 304: media type, 305: codec, 370: bandwidth) " \
               "and, on a trunk, Reason (Q.850 cause). Then compare codecs, SIP transport and the profile in each m= " \
               "line (RTP/AVP, RTP/SAVP, UDP/TLS/RTP/SAVPF) with the settings of the device that sent the 488 (see " \
               "Server). Offer what both support, or transcode at an SBC; if T.38 was refused, stay on G.711."), \
    gist("the offered session is not acceptable here"), \
    send_when("the offer in an INVITE or UPDATE is not acceptable here, or you cannot satisfy a Join; say why in " \
              "Warning")) \
SIPSTATUS_ROW(489, bad_event, "Bad Event", rfc(6665, "8.3.2"), dialog_effect::usage, next_step::stop, \
    description("The server (for a NOTIFY, the subscriber) does not support the event package named in Event, or the " \
                "request has no Event. Other packages may well work. A 489 to a refresh or to a NOTIFY ends the " \
                "subscription (RFC 6665, sections 4.1.2.2 and 4.2.2)."), \
    when_seen("Phones that subscribe to voicemail lights (message-summary), busy lamps (dialog), presence or a " \
              "vendor's package on a server that lacks the feature or has not loaded its module. Also a NOTIFY such as " \
              "check-sync or keep-alive to a device that does not support it; a 489 to a keep-alive is harmless."), \
    how_to_fix("Check the spelling in Event, and whether the response lists the package in Allow-Events (if it has " \
               "that header). Then enable the feature or load the module on the server that answered, or turn off the " \
               "subscription (voicemail light, busy lamp, presence) in the phone."), \
    gist("the event package in Event is not supported"), \
    send_when("you do not support the package in Event, or a SUBSCRIBE or PUBLISH has no Event; list yours in " \
              "Allow-Events")) \
SIPSTATUS_ROW(491, request_pending, "Request Pending", rfc(3261, "21.4.27"), dialog_effect::transaction, next_step::retry_later, \
    description("Both sides tried to change the session at the same time (glare): the peer has an INVITE of its own in " \
                "progress in this dialog, or an offer that is not answered yet. Nothing was changed and the call goes " \
                "on; the request can be sent again after a short wait."), \
    when_seen("Crossing re-INVITEs or UPDATEs: both sides put the call on hold, a session refresh meets a codec " \
              "change, or SBC and phone both renegotiate right after the answer. If it keeps happening, an earlier " \
              "INVITE in the call was often not completed, because its final response or ACK got lost."), \
    how_to_fix("Wait a random time (2.1 to 4 seconds if your side generated the Call-ID, usually as the caller; 0 to 2 " \
               "seconds if the peer did), then send the request once more if it is still needed (RFC 3261, section " \
               "14.1). If the 491 keeps coming back, look in the trace for an earlier INVITE in this dialog without a " \
               "final response or ACK, and for an SBC or PBX that sends needless re-INVITEs."), \
    gist("both sides tried to change the session at the same time"), \
    send_when("an INVITE comes while yours is in progress in the dialog, or an UPDATE with an offer comes while an " \
              "offer of yours is unanswered")) \
SIPSTATUS_ROW(493, undecipherable, "Undecipherable", rfc(3261, "21.4.28"), dialog_effect::transaction, next_step::change_request, \
    description("The body of the request is encrypted with a key that the recipient does not have or does not want to " \
                "use. The response should contain the certificate to encrypt with. If it does not, the recipient " \
                "cannot or will not take bodies encrypted with S/MIME, though it may still accept signed ones (RFC " \
                "3261, section 23.2)."), \
    when_seen("Very rare, as few networks use S/MIME in SIP: a body encrypted with an old certificate of the callee, a " \
              "call forwarded to someone else's device, or a device of the callee that lacks the private key."), \
    how_to_fix("If the response contains a certificate, verify that it is the callee's, encrypt with it and send the " \
               "request again. Without one, let the user decide whether to send the body unencrypted. On the callee's " \
               "side, install the private key on every device that takes the calls."), \
    gist("the body is encrypted with a key that the recipient cannot or will not use"), \
    send_when("you do not have, or will not use, the key to decrypt the body; enclose your certificate if you have " \
              "one"))

#define SIPSTATUS_ROWS_4XX_2(SIPSTATUS_ROW) \
SIPSTATUS_ROW(494, security_agreement_required, "Security Agreement Required", rfc(3329, "2.3.1"), dialog_effect::transaction, next_step::change_request, \
    description("The first server on the path, usually the outbound proxy, wants to agree on a security mechanism " \
                "(such as TLS, IPsec or digest) before it handles the request. Security-Server lists what it supports. " \
                "The server also sends 494 when the client's copy of that list (Security-Verify) does not match."), \
    when_seen("Rare: a client that names sec-agree sends its first request unprotected to a server that uses RFC 3329; " \
              "some providers negotiate media encryption this way (mediasec). In IMS (VoLTE), the server's list " \
              "usually comes in the 401 to the first REGISTER, so a 494 often means that Security-Verify does not " \
              "repeat that list exactly. A client that does not mention sec-agree gets 421 instead."), \
    how_to_fix("Set up the mechanism in Security-Server with the highest q among those that the client supports. Then " \
               "send the request again with the whole list copied into Security-Verify, and sec-agree in both Require " \
               "and Proxy-Require. If 494 comes again, compare the two lists, including order and parameters: if they " \
               "differ, the client is at fault or the list was changed on the way, possibly by an attacker."), \
    gist("both sides must first agree on a security mechanism"), \
    send_when("you are first hop and sec-agree comes unprotected (in Supported: if you insist) or Security-Verify is " \
              "wrong; add Security-Server"))

#define SIPSTATUS_ROWS_5XX(SIPSTATUS_ROW) \
SIPSTATUS_ROW(500, server_internal_error, "Server Internal Error", rfc(3261, "21.5.1"), dialog_effect::transaction, next_step::retry_later, \
    description("The server that sent the 500 ran into an unexpected error; the request itself may be fine. A proxy " \
                "should also send 500 if the only response it got is a 503 from its next hop (RFC 3261, section 16.7). " \
                "A client must treat any 5xx that it does not know as 500."), \
    when_seen("Script, database or routing errors (no usable destination), a webhook that returns no valid call " \
              "instructions, an app without a handler for the method, or a sips: URI or transport that the server " \
              "cannot use. Under RFC 3398, gateways send it for ISUP causes 111 and 127 and for any cause without a " \
              "mapping. Inside a call: a CSeq that is too low, or a second INVITE, UPDATE or offer before the first is " \
              "answered."), \
    how_to_fix("Read Reason (Q.850 cause), Warning and the reason phrase, find out who sent the 500 (Server, To tag, " \
               "where it first appears in the trace), and search that server's log for the Call-ID. If that server is " \
               "a proxy, look for a 503 from its next hop. You may retry after a few seconds, or after the time in " \
               "Retry-After; if you are the one sending 500, a method that you do not support gets 405 or 501."), \
    gist("the server ran into an unexpected error"), \
    send_when("an unexpected error occurs, a CSeq is too low, or a second INVITE, UPDATE or offer comes before your " \
              "answer; then add Retry-After")) \
SIPSTATUS_ROW(501, not_implemented, "Not Implemented", rfc(3261, "21.5.2"), dialog_effect::usage, next_step::stop, \
    description("The server does not know the request's method and does not support it for any user; for a method that " \
                "it knows but does not allow, it should send 405. When a gateway answers an INVITE with 501, the " \
                "network on its other side usually lacks or refuses the requested service."), \
    when_seen("OPTIONS, MESSAGE, INFO or PUBLISH sent to a simple device, gateway or homegrown stack, and misspelled " \
              "or lowercase method names (methods are case-sensitive). A REFER sent to a registrar that does not know " \
              "it (RFC 3515, section 2.5). PSTN calls that fail with ISUP cause 29 or 79."), \
    how_to_fix("Do not repeat the request; use a method that the peer lists in Allow. A 501 to an OPTIONS ping still " \
               "shows that the server is alive: have it answer OPTIONS with 200, or let the monitor accept any " \
               "response. For an INVITE, read Reason (Q.850 cause) and ask the gateway's operator; if a proxy sent the " \
               "501, fix its script, because proxies must forward unknown methods (RFC 3261, section 16.3)."), \
    gist("the server does not know this method"), \
    send_when("you do not know the method and do not support it for any user; a proxy forwards the request instead")) \
SIPSTATUS_ROW(502, bad_gateway, "Bad Gateway", rfc(3261, "21.5.3"), dialog_effect::dialog, next_step::try_elsewhere, \
    description("A gateway or proxy passed the request on and got back a response that it could not use. Many gateways " \
                "and SBCs also send 502 when their next hop is out of order or unreachable. The fault is usually at " \
                "that next hop, not in the caller's request."), \
    when_seen("A PBX, line or trunk that is out of order (ISUP cause 27), an SBC whose next hop fails in DNS, TCP or " \
              "TLS, or a softswitch whose own configuration or media setup fails. Some client stacks, such as PJSIP, " \
              "report 502 themselves when a host name does not resolve. Inside a call: a wrong Record-Route that a " \
              "proxy added."), \
    how_to_fix("Read Reason (Q.850 cause) first, find out who sent the 502 (Server, To tag, where it first appears in " \
               "the trace), and check that server's log and its connection to the next hop; meanwhile, use another " \
               "route. If no trace shows the 502, your own stack made it: check DNS. Inside a call, treat the call as " \
               "over, because later requests will fail too (RFC 5057, section 5.1)."), \
    gist("the response from the next server could not be used"), \
    send_when("you are a gateway or proxy and the next server returned an invalid response")) \
SIPSTATUS_ROW(503, service_unavailable, "Service Unavailable", rfc(3261, "21.5.4"), dialog_effect::transaction, next_step::try_elsewhere, \
    description("The server cannot process requests right now because of overload or maintenance; another server may. " \
                "Retry-After, if present, says for how long clients should leave this server alone; without " \
                "Retry-After they treat 503 as 500. A client also reports 503 itself when its own connection fails " \
                "(RFC 3261, section 8.1.3.1)."), \
    when_seen("A limit on concurrent calls, or on calls or requests per second (OPTIONS pings may fail too), no free " \
              "channel (ISUP cause 34), or a trunk marked down after failed pings. Also restarts, a dead next hop, " \
              "refused TCP or TLS connections, and DNS that yields a wrong address. Gateways also send it for causes " \
              "38, 41, 42 and 47, and for 58 and 88, which are usually bearer or codec problems."), \
    how_to_fix("If no trace shows the 503, your own stack made it: check DNS, IPv4 or IPv6, port, TLS certificate and " \
               "firewall. Otherwise read Reason (Q.850 cause) and the reason phrase, find the hop that made it (SBCs " \
               "often pass it on, proxies rarely should), and try the next server or trunk; for causes 58 and 88 " \
               "change the offer. If it comes after a long wait (often 16 or 32 seconds), find the dead next hop and " \
               "stop using it."), \
    gist("the server cannot process requests right now"), \
    send_when("you are temporarily overloaded or in maintenance and cannot process requests; Retry-After may say for " \
              "how long")) \
SIPSTATUS_ROW(504, server_time_out, "Server Time-out", rfc(3261, "21.5.5"), dialog_effect::transaction, next_step::retry_later, \
    description("The server had to ask another system, such as a database, a DNS server or the next network, and got " \
                "no answer in time. A 504 does not say whether the callee can be reached."), \
    when_seen("Slow or failed lookups (HSS, ENUM, LDAP, number portability, billing), or a next hop or PSTN that does " \
              "not answer a B2BUA or gateway (ISUP cause 102). Some servers send it for any failed lookup, for example " \
              "if one user's record is broken. Also an UPDATE that needs the user's consent (RFC 3311, section 5.2)."), \
    how_to_fix("Read Reason (Q.850 cause), find out who sent the 504 (Server, Via, To tag), and search that server's " \
               "log for the system that did not answer; if only one user is affected, check that user's record. Try " \
               "again later; in place of a refused UPDATE, send a re-INVITE once the call is answered. In IMS, a body " \
               "of type application/3gpp-ims+xml can ask the phone for a new initial registration."), \
    gist("a system that the server had to ask did not answer in time"), \
    send_when("a server you had to ask does not answer in time (408 if Expires ran out), or a session change by UPDATE " \
              "needs the user's consent")) \
SIPSTATUS_ROW(505, version_not_supported, "Version Not Supported", rfc(3261, "21.5.6"), dialog_effect::transaction, next_step::stop, \
    description("The server does not support, or refuses, the SIP version in the request line. SIP/2.0 is the only " \
                "version in use, so the request line is almost certainly malformed."), \
    when_seen("Request lines written by hand or damaged on the way (SIP/1.0 or SIP/2.00, for example), scanners, and " \
              "faulty test tools. It is rare between real products."), \
    how_to_fix("Capture the request as it reaches the server and look at its first line: it must end in exactly " \
               "SIP/2.0 (RFC 3261, section 7.1). Fix the client, or the SBC or script that rewrote the line. There is " \
               "no other version to fall back to, so repeating the request does not help."), \
    gist("the server does not support the SIP version of the request"), \
    send_when("you do not support, or refuse to support, the SIP version in the request line")) \
SIPSTATUS_ROW(513, message_too_large, "Message Too Large", rfc(3261, "21.5.7"), dialog_effect::transaction, next_step::change_request, \
    description("The whole message, header fields and body together, is longer than the server can handle. If only the " \
                "body is too large, the server should send 413; if only the Request-URI is too long, 414."), \
    when_seen("INVITEs with many ICE candidates or codecs, often from WebRTC clients and from hosts with container or " \
              "VPN interfaces, or INVITEs with long Record-Route, History-Info and Identity header fields. The limit " \
              "is often set in a proxy's script (2048 or 4096 bytes, for example), or it is the buffer size of a phone " \
              "or gateway."), \
    how_to_fix("Check how large the request was when it reached the server that sent the 513, and shorten it: limit " \
               "ICE candidates or turn ICE off if it is not needed, offer fewer codecs, use compact header names, or " \
               "let an SBC strip header fields. If the server is yours, raise its limit. Changing from UDP to TCP " \
               "avoids fragmentation but usually not this limit."), \
    gist("the message as a whole is too long for the server"), \
    send_when("the message as a whole, header fields included, is longer than you can handle")) \
SIPSTATUS_ROW(555, push_notification_service_not_supported, "Push Notification Service Not Supported", rfc(8599, "8.1"), dialog_effect::transaction, next_step::change_request, \
    description("The network does not support the push notification service that pn-provider in the Contact names (or " \
                "any, if pn-provider is empty), so it cannot wake the app for a call. The code is defined only for " \
                "responses to REGISTER."), \
    when_seen("Apps that register for push (RFC 8599) with a SIP provider that has not set up Apple's, Google's or the " \
              "browser's push service. Also a Contact that lacks pn-param or other required data. A network that does " \
              "not know RFC 8599 normally answers 200 without sip.pns in Feature-Caps, and does not wake the app " \
              "either."), \
    how_to_fix("Check pn-provider, pn-param and pn-prid in the Contact against the SIP provider's documentation. To " \
               "see what the network supports, send a REGISTER with an empty pn-provider and no pn-prid, and read " \
               "sip.pns in Feature-Caps of the 200. Use a service listed there, ask the operator to add yours to the " \
               "push proxy, or register without push and keep the connection open."), \
    gist("the network does not support the requested push notification service"), \
    send_when("a REGISTER without sip.pns asks for push that you cannot serve, and you know by configuration that no " \
              "other proxy can")) \
SIPSTATUS_ROW(580, precondition_failure, "Precondition Failure", rfc(3312, "8"), dialog_effect::transaction, next_step::change_request, \
    description("The side that received the SDP offer cannot or will not meet a precondition in it. Usually the " \
                "precondition is that bandwidth must be reserved before the phone rings. SDP in the response should " \
                "mark the precondition that failed (RFC 3312, section 8)."), \
    when_seen("VoLTE and 5G voice calls for which the network did not set up the dedicated voice bearer (QoS flow); " \
              "they often fail at once or after a few seconds while text messages still work. Also calls from mobile " \
              "networks to devices that do not know the type of a mandatory precondition (RFC 3312, section 9)."), \
    how_to_fix("In the SDP of the response, look for an a=des line marked failure, or unknown if the peer does not " \
               "know that type of precondition (RFC 3312, section 9). On mobile networks, check the logs of IMS core, " \
               "packet core and base station: was the voice bearer requested, and who refused it? If the call can do " \
               "without the precondition, offer again with it optional or left out."), \
    gist("a precondition in the SDP offer cannot be met"), \
    send_when("you cannot or will not meet a mandatory precondition in the offer of an INVITE or UPDATE; mark it in " \
              "the SDP you return"))

#define SIPSTATUS_ROWS_6XX(SIPSTATUS_ROW) \
SIPSTATUS_ROW(600, busy_everywhere, "Busy Everywhere", rfc(3261, "21.6.1"), dialog_effect::transaction, next_step::retry_later, \
    description("The callee is busy, and no other device or voicemail will take the call. Proxies try nobody else and " \
                "should cancel what is still ringing; a 486 would speak for one device only."), \
    when_seen("Servers that know that all devices of the user are busy. Also some proxies, when all forked branches " \
              "answered 486 (RFC 4412, section 4.6.6, allows it; under RFC 3261 they forward a 486). Some phones send " \
              "it by mistake although they know only about themselves."), \
    how_to_fix("Call later, after the time in Retry-After if there is one; other servers or addresses of this user " \
               "will not help. If voicemail or another phone should have taken the call, find out who sent the 600 (To " \
               "tag, User-Agent) and have it send 486 instead. On a trunk, read Reason first: Q.850 cause 17 means a " \
               "busy user, but for 34 (no free channel) the gateway should send 503."), \
    gist("the callee is busy and no other device or voicemail will answer"), \
    send_when("the callee is busy and does not want the call now, and you know that no other endpoint, such as " \
              "voicemail, will answer")) \
SIPSTATUS_ROW(603, decline, "Decline", rfc(3261, "21.6.2"), dialog_effect::transaction, next_step::stop, \
    description("The callee declined or cannot take part, and gives no reason. The answer is for all of the callee's " \
                "devices, so proxies should stop ringing the others. With the phrase Network Blocked it is not from " \
                "the callee: a provider's call analytics blocked the call (ATIS-1000099; required in the USA since 25 " \
                "March 2026, FCC 25-15)."), \
    when_seen("The user pressed reject, or an app, dial plan or webhook ended an unanswered call without a specific " \
              "cause (Asterisk then sends 603). Some carriers use it for no answer or any refusal (ISUP cause 21), and " \
              "in the USA spam blocking sends it as Network Blocked. Inside a call, it refuses a REFER or another new " \
              "usage (RFC 5057, section 5.6)."), \
    how_to_fix("Read the reason phrase and the Reason header: for Network Blocked, appeal at the url, tel or email in " \
               "Reason, try no other route, and relay both unchanged. If nobody pressed reject, find out which device " \
               "or server sent the 603 (To tag, User-Agent) and read its log. Do not redial automatically unless " \
               "Retry-After gives a time; to keep other phones ringing, reject with 486."), \
    gist("the call is declined for all of the callee's devices"), \
    send_when("the user declines or cannot take part and you know no other endpoint will answer, or (USA) your " \
              "analytics block the call")) \
SIPSTATUS_ROW(604, does_not_exist_anywhere, "Does Not Exist Anywhere", rfc(3261, "21.6.3"), dialog_effect::dialog, next_step::stop, \
    description("The server claims to have authoritative information that this user does not exist anywhere. Proxies " \
                "should cancel what is still ringing and must try nobody else; a 404 would speak for one server or " \
                "domain only."), \
    when_seen("Mostly a PBX, softswitch or carrier that does not know the number as dialed (wrong format, missing " \
              "prefix or DID). Rarely a server that holds the whole directory or numbering plan. Some call-blocking " \
              "services may send it so that callers take the number off their lists (RFC 8688, section 1)."), \
    how_to_fix("Check the dialed number: E.164 format, prefix, inbound dial plan. On a trunk, read Reason first (Q.850 " \
               "cause 1 is an unallocated number). If the user does exist, find out who sent the 604 (Server, To tag) " \
               "and have it send 404, so that other routes are tried; a service that blocks calls should send 608 or, " \
               "in the USA as of 2026, 603 Network Blocked."), \
    gist("the user does not exist anywhere"), \
    send_when("you have authoritative information that the user in the Request-URI exists nowhere; a registrar must " \
              "never send 604")) \
SIPSTATUS_ROW(606, not_acceptable_anywhere, "Not Acceptable", rfc(3261, "21.6.4"), dialog_effect::transaction, next_step::change_request, \
    description("The user wants to talk, but none of the user's devices can adequately support the offered session: " \
                "the wrong media, too much bandwidth or an unsuitable addressing style. A 488 says so for one device " \
                "only; after a 606, proxies give up on the others too."), \
    when_seen("Rare. An app that answers 606 to any call it does not understand, so that no other phone of the user " \
              "can take the call, or a codec, video or SRTP mismatch on one device, which should send 488. Also an " \
              "invitation to a running conference whose media are fixed."), \
    how_to_fix("Find out which device sent the 606 (User-Agent, To tag). Read Warning and any SDP in the body, compare " \
               "with the offer (codecs, SRTP or RTP, IPv4 or IPv6), and call again with an offer that the device " \
               "supports, such as audio only. If the device speaks only for itself, update it or log it out: it should " \
               "send 488, so that the other devices keep ringing."), \
    gist("the offered session suits none of the callee's devices"), \
    send_when("the user wants to talk but cannot support the session offered, and you know that no other endpoint will " \
              "answer")) \
SIPSTATUS_ROW(607, unwanted, "Unwanted", rfc(8197, "4"), dialog_effect::transaction, next_step::stop, \
    description("The called user, or the user's own device, marked this call or message as unwanted, like the spam " \
                "button in email, and will probably reject the next one too. The code is not for blocking by a " \
                "provider's call analytics: RFC 8688 has 608 for that, and US rules as of 2026 require 603 Network " \
                "Blocked."), \
    when_seen("Phones and apps with a button to report unwanted calls, or a block list on the phone (RFC 8197). The " \
              "callee's provider may use the report to block later calls from the same caller ID. Some networks have " \
              "also sent it for their own spam blocking."), \
    how_to_fix("Stop calling this number. If the call was legitimate, reach the user another way, such as email, and " \
               "ask to be unblocked: RFC 8197, section 4, defines no way to undo the mark. If many users answer 607, " \
               "check how the number is used, whether its calls are signed (STIR/SHAKEN) and whether others spoof your " \
               "caller ID."), \
    gist("the called user marked the call as unwanted"), \
    send_when("the called user, or logic on the user's device, marks a request outside a dialog as unwanted")) \
SIPSTATUS_ROW(608, rejected, "Rejected", rfc(8688, "3.1"), dialog_effect::transaction, next_step::stop, \
    description("An intermediary, such as a provider's call analytics, rejected the call as presumably unwanted; the " \
                "callee's phone usually never got it. Call-Info normally points to a signed jCard (contact data in " \
                "JSON) for appeals. US providers whose analytics block a call must send 603 Network Blocked instead " \
                "(FCC 25-15, since 25 March 2026)."), \
    when_seen("Spam and robocall blocking by a provider that uses RFC 8688, because of a caller ID with a bad " \
              "reputation, unusual call volume, or an identity that cannot be verified (STIR/SHAKEN). In the USA, as " \
              "of 2026, it should come only from networks that have not changed to 603 Network Blocked."), \
    how_to_fix("Follow the Call-Info link with purpose=jwscard to the jCard and contact the operator named there; " \
               "without Call-Info, ask the callee's provider. First verify the jCard's signature and that its iat is " \
               "within about a minute of the response (RFC 8688, section 3.3). Do not retry or try another route; if " \
               "you send 608 because the user rejected the call, send 603, or 607 if the user marked it as unwanted."), \
    gist("an intermediary in the network rejected the call as presumably unwanted"), \
    send_when("you are an intermediary and reject a request outside a dialog as unwanted (in the USA send 603); add a " \
              "contact in Call-Info"))

#define SIPSTATUS_ROWS_LIKELY_CAUSES(SIPSTATUS_ROW) \
SIPSTATUS_ROW(100, 1, \
    sign("The server that sent the 100 forwards the request to a phone or trunk, gets no response and repeats it."), \
    cause("The next hop is unreachable: a stale registration behind NAT, a closed port, or a trunk that is down."), \
    remedy("Send OPTIONS from that server to the next hop, then register the phone again or fix the firewall, port or " \
           "route."), \
    practice()) \
SIPSTATUS_ROW(100, 2, \
    sign("The server that sent the 100 also sends a 180 or another small response, but a capture at the caller does " \
         "not show it."), \
    cause("The later responses get lost on the way back: an expired NAT binding, a firewall, SIP ALG, or a wrong " \
          "address or port in Via."), \
    remedy("Turn on rport and keepalives (or TCP) in the client, switch off SIP ALG, and have the server reply to the " \
           "INVITE's source address."), \
    source(3581, "3")) \
SIPSTATUS_ROW(100, 3, \
    sign("After the 100, small messages arrive, but UDP messages over about 1300 bytes (a forwarded INVITE, a 200 with " \
         "SDP) do not."), \
    cause("IP fragmentation: a firewall or router drops the fragments of large SIP messages over UDP."), \
    remedy("Use TCP or TLS on this leg, or shorten the messages: fewer codecs, no ICE candidates, fewer headers."), \
    practice()) \
SIPSTATUS_ROW(100, 4, \
    sign("The server's log shows a push notification for this call, but no REGISTER from the phone after it."), \
    cause("The phone's app is asleep and the push does not wake it: an old push token or certificate, or background " \
          "use not allowed."), \
    remedy("Replace the push token and certificate, allow background use on the phone, and have the proxy send 480 if " \
           "no REGISTER comes."), \
    source(8599, "5.6.2")) \
SIPSTATUS_ROW(100, 5, \
    sign("The server that sent the 100 does not forward the INVITE, and its log for this call stops at a DNS, " \
         "database, HTTP or script step."), \
    cause("The server waits for a slow or dead lookup (DNS, database, routing service) before it can route the call."), \
    remedy("Fix the DNS server, database or service, and set a timeout for each lookup, after which the call is " \
           "rejected or rerouted."), \
    source(3261, "21.1.1")) \
SIPSTATUS_ROW(100, 6, \
    sign("A capture at the client shows another response after the 100, such as a 401 or 407, but the client does not " \
         "react to it."), \
    cause("Client bug: it ends the transaction at the 100, or accepts a challenge only as the first response."), \
    remedy("Update or fix the client so that it keeps waiting after a 100, or stop the server from sending 100 to " \
           "MESSAGE and REGISTER at once."), \
    practice()) \
SIPSTATUS_ROW(100, 7, \
    sign("Your own server sends the 100, but the log of the application that should handle the call has no entry for " \
         "the INVITE."), \
    cause("The SIP stack sends the 100 by itself, but the application is hung, is not running, or has no handler for " \
          "this INVITE."), \
    remedy("Restart or fix the application and its INVITE handler, and have the stack send 503 if no handler takes the " \
           "call."), \
    source(3261, "17.2.1")) \
SIPSTATUS_ROW(180, 1, \
    sign("The 180 has no SDP, no RTP comes before the answer, and the caller hears nothing while the other phone " \
         "rings."), \
    cause("No ringback tone: the caller's app or gateway plays none itself and waits for the network to send one."), \
    remedy("Have the caller's app or gateway play its own ringback from the 180 until RTP arrives or the call ends."), \
    practice()) \
SIPSTATUS_ROW(180, 2, \
    sign("The 180 has SDP, but the far end sends no RTP before the answer."), \
    cause("Silence instead of ringback: the caller's side takes the SDP for early media and mutes its own tone."), \
    remedy("Have the caller's device play local ringback until RTP arrives, or have the SBC or carrier remove the SDP " \
           "from the 180."), \
    practice()) \
SIPSTATUS_ROW(180, 3, \
    sign("The Server header of the 180 names a PBX, SBC or gateway, and no 180 has arrived on the outgoing leg of that " \
         "device."), \
    cause("Fake ringing: a device in between reports ringing before any phone rings, and the callee may be " \
          "unreachable."), \
    remedy("Follow the call on the outgoing leg of that device, and switch off its early ringing (instant ringback, " \
           "183 turned into 180)."), \
    practice()) \
SIPSTATUS_ROW(180, 4, \
    sign("The 180 has the User-Agent or Server header of the called phone or app, but its user saw and heard no call."), \
    cause("The phone's SIP stack sends the 180 by itself, but nothing alerts the user: app in the background, no " \
          "permission, phone muted."), \
    remedy("Allow notifications and background use, check the ringer and do-not-disturb, and fix an app that sends 180 " \
           "before it rings."), \
    practice()) \
SIPSTATUS_ROW(180, 5, \
    sign("The callee has answered and its side keeps repeating the 200 to the INVITE, but the caller still hears " \
         "ringing."), \
    cause("The answer gets lost on its way to the caller: a 200 too large for UDP, an expired NAT binding, or a hop " \
          "that drops it."), \
    remedy("Find the last hop that has the 200, then use TCP there, shorten the SDP, or fix NAT handling or routing."), \
    practice()) \
SIPSTATUS_ROW(180, 6, \
    sign("The caller hears audio after a 183 with SDP, and when a 180 follows, a local ringback tone is mixed in or " \
         "replaces it."), \
    cause("Double ringback or a cut announcement: the caller's device starts its own ringback although early media is " \
          "playing."), \
    remedy("Set the caller's device to keep playing early media when a 180 follows a 183."), \
    practice()) \
SIPSTATUS_ROW(180, 7, \
    sign("The 180 is the last response, and there is no CANCEL and no final response until the caller hangs up."), \
    cause("No ring timeout: nothing on the path ends an unanswered call or sends it to voicemail."), \
    remedy("Set a no-answer timer in the PBX or dial plan (20 to 30 seconds are common), with voicemail or another " \
           "destination after it."), \
    practice()) \
SIPSTATUS_ROW(183, 1, \
    sign("The 183 has SDP, but the far end sends no RTP before a 180 or the 200."), \
    cause("A 183 without early media, common in mobile networks: the caller's side expects audio and mutes its own " \
          "ringback."), \
    remedy("Play local ringback until RTP arrives or once a 180 follows, have the PBX pass that 180 on, or have the " \
           "SBC remove the SDP."), \
    practice()) \
SIPSTATUS_ROW(183, 2, \
    sign("After the 183 the far end or its media relay sends RTP, but to the private address in the caller's SDP."), \
    cause("NAT: early media (ringback, announcements) goes to an address that only the caller's own network can " \
          "reach."), \
    remedy("Have the relay send RTP to the source address of the signaling or of the caller's RTP, or use STUN or ICE " \
           "in the caller's device."), \
    practice()) \
SIPSTATUS_ROW(183, 3, \
    sign("RTP reaches the caller's device after the 183, but the device plays nothing until the 200 comes."), \
    cause("The caller's client or gateway does not play early media, or does so only with 100rel."), \
    remedy("Enable early media in the client or update it, or have the PBX turn the 183 into a 180 for this client."), \
    practice()) \
SIPSTATUS_ROW(183, 4, \
    sign("The Server header of the 183 names your own PBX or SBC, and the far end has sent that device no 180 or 183."), \
    cause("The PBX or SBC made the 183 itself for a tone, music or menu, so it says nothing about the callee."), \
    remedy("Look at the outgoing leg of that device for the real state, and let it start early media only when the far " \
           "end does."), \
    practice()) \
SIPSTATUS_ROW(183, 5, \
    sign("The 183 has a Q.850 cause in Reason or plays an announcement or busy tone, and then the call fails or is " \
         "canceled."), \
    cause("The call has already failed in the network (busy, wrong number, phone off, barred), and audio tells the " \
          "caller why."), \
    remedy("Look up the Q.850 cause or listen to the announcement, and then correct the number or the route."), \
    source(3398, "7.2.6")) \
SIPSTATUS_ROW(183, 6, \
    sign("The 183 has 100rel in Require and is sent again and again, and the trace has no PRACK or no 200 to the " \
         "PRACK."), \
    cause("Reliable provisional responses (100rel) fail: the PRACK is not sent, gets lost, or does not match the 183."), \
    remedy("Fix the PRACK (RAck, To tag) or its route (Contact, Record-Route), or take 100rel out of the INVITE."), \
    source(3262, "3")) \
SIPSTATUS_ROW(183, 7, \
    sign("The caller gets 180 or 183 responses with SDP and different To tags, and has no audio after the second one " \
         "or the answer."), \
    cause("Forking: the caller's client or media relay keeps the SDP of the first branch instead of the one that now " \
          "sends media."), \
    remedy("Have client and relay handle the media of each To tag separately, or let only one branch send early " \
           "media."), \
    practice()) \
SIPSTATUS_ROW(183, 8, \
    sign("A proxy on the path sends CANCEL three minutes or more after the last 183, while a voice menu or queue is " \
         "still playing."), \
    cause("Timer C: the service plays early media without answering and does not repeat its 183."), \
    remedy("Let the service answer with 200 before menus and queues, or repeat the 183 every minute."), \
    source(3261, "13.3.1.1")) \
SIPSTATUS_ROW(199, 1, \
    sign("The 199 has a SIP code in Reason, and other branches of the call (other To tags) go on with 180 or 183."), \
    cause("One phone of a forked call has failed or rejected the call, and the others still ring."), \
    remedy("Keep waiting for the final response, and look up the code in Reason only if that phone should have " \
           "answered."), \
    source(6228, "6")) \
SIPSTATUS_ROW(199, 2, \
    sign("Every To tag of an earlier 180 or 183 has got a 199, and still no final response comes."), \
    cause("The forking proxy waits for a branch that has not responded at all, such as an offline phone or a slow " \
          "trunk."), \
    remedy("Wait or send CANCEL, and have the proxy's operator shorten its timeout for branches without a response."), \
    source(6228, "4")) \
SIPSTATUS_ROW(200, 1, \
    sign("The call is answered with one-way audio or none, and a c= line in the INVITE or the 200 has a private or " \
         "container address."), \
    cause("One-way audio caused by NAT: RTP is sent to an address inside a LAN or container that the other side cannot " \
          "reach."), \
    remedy("Advertise the public address for media (external IP, STUN, ICE), or relay RTP in the SBC or proxy, and " \
           "switch SIP ALG off."), \
    practice()) \
SIPSTATUS_ROW(200, 2, \
    sign("The 200 to the INVITE is repeated, no ACK reaches its sender, and the call ends with a BYE after about 32 " \
         "seconds."), \
    cause("Calls drop after 32 seconds: Contact or Record-Route of the 200 is private, or a NAT helper (SIP ALG, " \
          "proxy) changed it, so the ACK goes astray."), \
    remedy("Put reachable addresses into Contact and Record-Route, and switch off SIP ALG or any NAT helper that " \
           "changes them."), \
    source(3261, "13.3.1.4")) \
SIPSTATUS_ROW(200, 3, \
    sign("The addresses in both SDPs are right and RTP leaves one side, but a capture at the other side shows none of " \
         "it."), \
    cause("RTP is blocked: the UDP ports for media are closed in a firewall, security group or container."), \
    remedy("Open the whole RTP port range of phone, PBX and relay in both directions, and set the same range in server " \
           "and firewall."), \
    practice()) \
SIPSTATUS_ROW(200, 4, \
    sign("The 200 answers a REGISTER, but once the phone has been idle for a minute or more, it does not respond to " \
         "INVITEs."), \
    cause("Registered but no incoming calls: the NAT binding or the registration expires before the phone renews it."), \
    remedy("Have the phone send keepalives or register again before the router's UDP timeout and before the expires " \
           "time in the 200."), \
    practice()) \
SIPSTATUS_ROW(200, 5, \
    sign("RTP arrives without sound, or a BYE follows the ACK at once, and only one of the two SDPs has RTP/SAVP or " \
         "a=crypto."), \
    cause("Encryption mismatch: SRTP on one side, plain RTP on the other, so the media is discarded."), \
    remedy("Use the same media encryption on both sides (SRTP or none), or let the SBC convert between the two."), \
    practice()) \
SIPSTATUS_ROW(200, 6, \
    sign("The 200 has Session-Expires, and long calls all end after the same time, when a re-INVITE or UPDATE fails or " \
         "is overdue."), \
    cause("Session timer: the refresh is not sent, gets lost, or is refused, so one side ends the call."), \
    remedy("Make sure that a re-INVITE or UPDATE reaches the other side and gets a 200, or switch session timers off " \
           "at one end."), \
    source(4028, "10")) \
SIPSTATUS_ROW(200, 7, \
    sign("The 200 to the INVITE comes before the callee picks up, or its Server or User-Agent header is not that of " \
         "the callee's phone."), \
    cause("Something else answered: the PBX, voicemail, a menu, another forked phone, or a carrier (false answer " \
          "supervision)."), \
    remedy("Find the device that answered, then take the early answer out of the dial plan or report the false answer " \
           "to the carrier."), \
    practice()) \
SIPSTATUS_ROW(200, 8, \
    sign("An ACK does reach the sender of the 200, yet the 200 is repeated and the call ends after about 32 seconds."), \
    cause("The ACK does not match the call: its To tag is missing or wrong, or a NAT helper has changed Request-URI or " \
          "Call-ID."), \
    remedy("Compare tags, Call-ID and CSeq of the ACK with the 200, and fix the side or helper that changed them."), \
    source(3261, "13.2.2.4")) \
SIPSTATUS_ROW(202, 1, \
    sign("A NOTIFY with Event: refer follows the 202, and its body (sipfrag) is a 4xx, 5xx or 6xx status line."), \
    cause("The transfer failed at its target: refused, busy, not answered, or not in the dial plan."), \
    remedy("Look up the code in the NOTIFY body, and check the number in Refer-To against the peer's dial plan, trunk " \
           "and permissions."), \
    source(3515, "2.4.5")) \
SIPSTATUS_ROW(202, 2, \
    sign("A NOTIFY comes after the 202, and your own side answers it with 481, 405 or 489."), \
    cause("Your side sent BYE too early and lost the dialog, or its application has no handler for the refer event."), \
    remedy("Accept NOTIFY with Event: refer, and keep the call up until the NOTIFY body has a final status code."), \
    practice()) \
SIPSTATUS_ROW(202, 3, \
    sign("A capture at the peer shows that it sends no NOTIFY after the REFER, only a BYE or nothing at all."), \
    cause("The peer accepts the REFER without reporting the outcome, and perhaps without calling the target."), \
    remedy("Check in the peer's log whether it called the target, and let the sender of REFER give up after a " \
           "timeout."), \
    practice()) \
SIPSTATUS_ROW(202, 4, \
    sign("A capture at the peer shows a NOTIFY to the Contact of your REFER or SUBSCRIBE, but it does not arrive at " \
         "your side."), \
    cause("Your Contact is unreachable for the peer: a private address or localhost, or a wrong port or transport."), \
    remedy("Put an address into Contact that the peer can reach, or let the SBC or proxy handle NAT for it."), \
    source(3261, "8.1.1.8")) \
SIPSTATUS_ROW(202, 5, \
    sign("Refer-To has a Replaces parameter, and the body of the NOTIFY says 481 or 404."), \
    cause("Attended transfer fails: the call in Replaces has ended, is on another server, or has other tags there " \
          "(B2BUA, SBC)."), \
    remedy("Keep the consultation call up, route Refer-To to the server that has it, and let the SBC adapt Replaces."), \
    source(3891, "3")) \
SIPSTATUS_ROW(202, 6, \
    sign("The 202 answers a MESSAGE (see CSeq), and no MESSAGE reaches the recipient's device."), \
    cause("Store and forward: a server or SMS gateway has the text, but the recipient is offline or delivery has " \
          "failed."), \
    remedy("Look for the text, its expiry and its delivery status in the message store or SMS gateway."), \
    source(3428, "7")) \
SIPSTATUS_ROW(202, 7, \
    sign("The 202 answers a SUBSCRIBE (see CSeq), and the NOTIFY after it has Subscription-State: pending."), \
    cause("The subscription (presence, BLF) still waits for permission from the watched user or the server's rules."), \
    remedy("Have the watched user or the administrator allow this watcher."), \
    source(6665, "4.1.3")) \
SIPSTATUS_ROW(301, 1, \
    sign("The 301 has Reason: Q.850;cause=22, or comes from a telephone gateway or carrier with a new number in " \
         "Contact."), \
    cause("Number changed: the telephone network knows the callee's new number."), \
    remedy("Call the new number, and replace the old one in address books, routing tables and caches."), \
    source(3398, "7.2.4.1")) \
SIPSTATUS_ROW(301, 2, \
    sign("The client sends no INVITE to the old address any more, but goes straight to the Contact of an earlier 301."), \
    cause("The client or proxy has stored a 301 that was sent by mistake or has been withdrawn since."), \
    remedy("Clear the stored address in the client or proxy, and send 302 for every redirect that may change again."), \
    source(3261, "21.3.2")) \
SIPSTATUS_ROW(301, 3, \
    sign("The 301 comes from a PBX, application or script that reroutes calls, and the callee still uses the old " \
         "number."), \
    cause("Ordinary call forwarding or rerouting that is sent as 301 instead of 302."), \
    remedy("Follow Contact for this call only, and have the forwarding side send 302."), \
    practice()) \
SIPSTATUS_ROW(302, 1, \
    sign("The 302 has the User-Agent or Server header of the called phone, often with a Diversion header, and the " \
         "target in Contact."), \
    cause("Call forwarding is on in the phone itself (menu, key, web page), often unknown to its user and to the PBX."), \
    remedy("Switch it off in the phone or its provisioning, or lock it there and set up forwarding in the PBX."), \
    practice()) \
SIPSTATUS_ROW(302, 2, \
    sign("The caller's side acknowledges the 302 and sends no INVITE to the address in Contact."), \
    cause("The caller's client, PBX or trunk does not follow redirects, or its settings forbid it."), \
    remedy("Enable redirects in that device or at the provider, or forward the call in the callee's PBX instead."), \
    practice()) \
SIPSTATUS_ROW(302, 3, \
    sign("The INVITE after the 302 goes out over your trunk with the original caller's number and is refused, while " \
         "normal calls pass."), \
    cause("The trunk refuses the caller ID: the forwarded call presents a number that is not yours."), \
    remedy("Add Diversion or History-Info with your own number, or present your own number in From or " \
           "P-Asserted-Identity."), \
    practice()) \
SIPSTATUS_ROW(302, 4, \
    sign("Contact of the 302 has a private address or the redirecting server's own, and the new INVITE to it fails or " \
         "stays unanswered."), \
    cause("NAT handling or the redirecting server put an address into Contact that the caller cannot use."), \
    remedy("Have the redirecting server write a host that the caller can reach, and exclude the Contact of 3xx from " \
           "NAT rewriting."), \
    practice()) \
SIPSTATUS_ROW(302, 5, \
    sign("Contact of the 302 has a tel URI, a local number or one without prefix, and the new INVITE gets 400, 404 or " \
         "484."), \
    cause("The forwarding target is in a format that the caller's side or its trunk cannot route."), \
    remedy("Set the target in the format that the trunk expects, usually E.164 in a SIP URI, or convert it where the " \
           "302 is followed."), \
    practice()) \
SIPSTATUS_ROW(302, 6, \
    sign("The 302 comes at once from a server of your network or carrier, with several Contacts, an rn parameter, " \
         "Identity or another server's address."), \
    cause("A redirect server is at work: routing (LCR, number portability), call signing (STIR/SHAKEN) or load " \
          "balancing."), \
    remedy("Have the SBC or proxy that got the 302 try the Contacts itself, highest q first, and not pass the 302 on " \
           "to the caller."), \
    practice()) \
SIPSTATUS_ROW(302, 7, \
    sign("The new INVITE names the new host in its Request-URI, but goes to the old server or has credentials for it."), \
    cause("The client sends the redirected call to its first server or outbound proxy instead of the host in Contact."), \
    remedy("Update the client, turn off an outbound proxy that it does not need, or let the first server follow the " \
           "redirect itself."), \
    practice()) \
SIPSTATUS_ROW(302, 8, \
    sign("Contact of the 302 has an international or premium number that no user or administrator has set up."), \
    cause("Toll fraud: an intruder has set call forwarding through the phone's web page, voicemail or a stolen " \
          "account."), \
    remedy("Stop following the redirect, change the passwords, close web access to the phones, and block such numbers " \
           "in the dial plan."), \
    practice()) \
SIPSTATUS_ROW(400, 1, \
    sign("The dialed number in the Request-URI has spaces, brackets or letters, a prefix twice, or no country code."), \
    cause("Invalid number format: the provider checks the dialed number and answers 400 instead of 404 or 484."), \
    remedy("Let the phone or dial plan send the format that the provider documents, usually E.164 with or without +, " \
           "without spaces."), \
    practice()) \
SIPSTATUS_ROW(400, 2, \
    sign("The request that reaches the server has another Via, Contact or SDP than the one that the phone sent, or its " \
         "Content-Length is larger than the body."), \
    cause("SIP ALG: a router or firewall rewrote the request on its way and damaged it."), \
    remedy("Turn off the SIP ALG (SIP helper) in the router, or use TLS, which it cannot rewrite."), \
    source(3261, "18.3")) \
SIPSTATUS_ROW(400, 3, \
    sign("The reason phrase or a Reason header (such as Q.850;cause=88) points to the SDP, or the same INVITE passes " \
         "with other codecs."), \
    cause("Bad SDP or codec mismatch: this server answers 400 where others send 488."), \
    remedy("Enable a codec that the called side accepts, such as G.711, and correct the SDP lines that the phrase or " \
           "the log names."), \
    practice()) \
SIPSTATUS_ROW(400, 4, \
    sign("A URI in To, From or Contact has two @, or a space or # in its user part that is not escaped (%20, %23)."), \
    cause("Invalid SIP address: the configured user name contains a domain or a special character, and the device does " \
          "not escape it."), \
    remedy("Enter only the part before the @ as user name and the full name only as auth name, or have the device " \
           "escape it."), \
    source(3261, "19.1.2")) \
SIPSTATUS_ROW(400, 5, \
    sign("As it leaves your device or SBC, the request lacks Via, From, To, Call-ID, CSeq, Max-Forwards or (INVITE) " \
         "Contact, or CSeq names another method."), \
    cause("A mandatory header field is missing or wrong: a header rule in the SBC changed it, or the client never set " \
          "it."), \
    remedy("Compare with a request that passes, and correct the header rule or the code that builds the request."), \
    source(3261, "8.1.1")) \
SIPSTATUS_ROW(400, 6, \
    sign("Server or User-Agent in the 400 names your own PBX, proxy or SBC, and its trace shows no such request to the " \
         "next hop."), \
    cause("Your own server rejected the request in its parser or sanity check, so the called side never saw it."), \
    remedy("Look in that server's log for the header that it could not parse, and correct it in the device that sends " \
           "it."), \
    practice()) \
SIPSTATUS_ROW(400, 7, \
    sign("The refused request is a REGISTER with Contact: * but without Expires: 0, or with more Contacts next to the " \
         "*."), \
    cause("Invalid de-registration: the wildcard may only be used alone and with an expiration of zero."), \
    remedy("Have the client send Contact: * with Expires: 0, or remove its own Contact with expires=0 instead."), \
    source(3261, "10.3")) \
SIPSTATUS_ROW(401, 1, \
    sign("The client answers the 401 with Authorization for that realm and nonce, to the same address, and gets " \
         "another 401."), \
    cause("Wrong password, or an authentication user name (auth ID) that is not the one assigned by the provider."), \
    remedy("Enter both again from the account page, where the auth ID often differs from the phone number or " \
           "extension."), \
    source(3261, "22.1")) \
SIPSTATUS_ROW(401, 2, \
    sign("Each 401 is followed by the same request with Authorization, and that one gets a 200 or another final " \
         "response."), \
    cause("Normal digest challenge: this 401 is not the fault, and the call fails for another reason."), \
    remedy("Look up the code of the response to the request with Authorization instead."), \
    source(3261, "22.2")) \
SIPSTATUS_ROW(401, 3, \
    sign("Your own PBX answers the provider's INVITE with 401, and its trunk settings lack the source address or " \
         "require a password."), \
    cause("Unknown source: the provider's address is not on the PBX's allowlist, or the PBX wants a password that " \
          "providers do not send."), \
    remedy("Add all signaling addresses of the provider to the trunk, and turn off authentication of incoming calls on " \
           "it."), \
    practice()) \
SIPSTATUS_ROW(401, 4, \
    sign("No request with Authorization follows, and the client's account has no password or not the realm in " \
         "WWW-Authenticate."), \
    cause("No credentials for this realm: many clients use a password only for the realm or domain that is configured " \
          "with it."), \
    remedy("Enter the password, and set the realm of the account to the one in the challenge, or to any realm (*)."), \
    practice()) \
SIPSTATUS_ROW(401, 5, \
    sign("A refresh fails although the same credentials worked before, and the new 401 has a new nonce but no " \
         "stale=true."), \
    cause("Expired nonce: the registrar does not mark the old one as stale, so the client takes the 401 for a wrong " \
          "password and gives up."), \
    remedy("Have the client try once with the new nonce, or have the registrar add stale=true."), \
    practice()) \
SIPSTATUS_ROW(401, 6, \
    sign("The request with Authorization goes to another address, or over another transport (UDP after TLS or TCP), " \
         "than the one that got the 401."), \
    cause("The retry goes elsewhere: DNS or a load balancer picks a node that does not know the nonce, or the client " \
          "falls back from TLS or TCP to UDP."), \
    remedy("Make the client keep address and transport for the retry, and let all nodes of the cluster accept each " \
           "other's nonces."), \
    practice()) \
SIPSTATUS_ROW(401, 7, \
    sign("WWW-Authenticate offers only SHA-256, or lists it before MD5, and the client stops without sending " \
         "Authorization."), \
    cause("Digest algorithm: the client does not support the one offered, or does not look at the second challenge."), \
    remedy("Update the client or, until then, have the server offer MD5 too, first if the client reads only one " \
           "WWW-Authenticate."), \
    source(8760, "2.4")) \
SIPSTATUS_ROW(401, 8, \
    sign("The 401 answers a re-INVITE, REFER or BYE of a call that is already answered, and nothing with Authorization " \
         "follows."), \
    cause("Challenge inside a call: the stack or B2BUA answers challenges only at the start, so hold, session refresh " \
          "or hang-up fails."), \
    remedy("Have the device answer challenges during a call too, or turn off authentication of such requests at the " \
           "server."), \
    practice()) \
SIPSTATUS_ROW(403, 1, \
    sign("From or P-Asserted-Identity has a number that is not on the trunk's number list, often only in forwarded or " \
         "transferred calls."), \
    cause("Caller ID not allowed: the provider accepts only your own or verified numbers, not that of the original " \
          "caller."), \
    remedy("Send one of your numbers in the provider's format, and name the forwarding number in Diversion or " \
           "History-Info."), \
    practice()) \
SIPSTATUS_ROW(403, 2, \
    sign("The refused request has Authorization: every such request gets 403, or only those that use a nonce again " \
         "with nc=00000001."), \
    cause("Rejected credentials: wrong password or user name, or a nonce count that does not go up and looks like a " \
          "replay."), \
    remedy("Check auth user name and password, and have the client raise nc with each use of the same nonce."), \
    source(3261, "22.1")) \
SIPSTATUS_ROW(403, 3, \
    sign("The 403 comes without a challenge, and the call's public source address is not on the allowlist or not the " \
         "one that registered."), \
    cause("Source address not accepted: it is not on the trunk's IP allowlist (ACL), or the INVITE does not use the " \
          "registered connection."), \
    remedy("Give the provider the public address your calls really leave from, or send calls over the connection that " \
           "registered."), \
    practice()) \
SIPSTATUS_ROW(403, 4, \
    sign("Only some destinations fail, such as international, premium or mobile numbers, while other calls from the " \
         "same account pass."), \
    cause("Barred destination: the country or number range is blocked for the account, often as toll fraud " \
          "protection."), \
    remedy("Have the owner of the account enable the destination (geo permissions) at the provider."), \
    practice()) \
SIPSTATUS_ROW(403, 5, \
    sign("Server or User-Agent in the 403 names your own PBX or SBC, and its trace shows no INVITE to the next hop."), \
    cause("Your own server refuses the call: class of service, outbound permissions or an ACL for incoming calls."), \
    remedy("Look in its log for the rule that matched, then change the permission of the extension or add the peer to " \
           "the ACL."), \
    practice()) \
SIPSTATUS_ROW(403, 6, \
    sign("The reason phrase or the account page names a limit, a balance or a blocked account, or calls pass again " \
         "when others have ended."), \
    cause("Account limit: all channels in use, call rate exceeded, no credit left or account suspended."), \
    remedy("Raise the limit, top up the account or spread the calls, and have the provider confirm the account " \
           "status."), \
    practice()) \
SIPSTATUS_ROW(403, 7, \
    sign("The user part of From is a phone number, and a softphone that has the account name there can call with the " \
         "same account."), \
    cause("The provider finds the account by From and wants the account name there, not the caller number."), \
    remedy("Put the account name into From and the caller number into P-Preferred-Identity or P-Asserted-Identity."), \
    practice()) \
SIPSTATUS_ROW(403, 8, \
    sign("The reason phrase mentions the domain, or From, To or the Request-URI has an IP address or server name " \
         "instead of the users' domain."), \
    cause("Domain not served: the host in the request is not one of the domains that the server handles."), \
    remedy("Use the provider's SIP domain in the account or, on your own server, add the users' domain to the local " \
           "domains (alias)."), \
    practice()) \
SIPSTATUS_ROW(404, 1, \
    sign("Compared with a call that works, the number in the Request-URI is written differently: with or without +, " \
         "country code or trunk prefix."), \
    cause("Number format: the server cannot route this form, for example national instead of E.164."), \
    remedy("Convert the number in the dial plan or the SBC to the form that the trunk or PBX expects."), \
    practice()) \
SIPSTATUS_ROW(404, 2, \
    sign("The server's registration list has no current Contact for the callee, and calls pass as soon as the device " \
         "registers again."), \
    cause("Callee not registered: many registrars and proxies answer 404 instead of 480 when no device is online."), \
    remedy("Find out why the phone lost its registration: wrong account, expired binding, or a registration at another " \
           "server."), \
    practice()) \
SIPSTATUS_ROW(404, 3, \
    sign("Your own PBX or voice application answers an incoming INVITE with 404, and its log finds no route, rule or " \
         "extension for the number."), \
    cause("The DID is missing from the inbound dial plan, or the call was not matched to its trunk and landed in the " \
          "wrong context."), \
    remedy("Add an inbound route for the DID exactly as the trunk sends it, and check which trunk and context the log " \
           "shows."), \
    practice()) \
SIPSTATUS_ROW(404, 4, \
    sign("The 404 comes through a PSTN trunk or gateway and has Reason: Q.850 with cause=1, 2 or 3."), \
    cause("Unallocated number (cause 1), or the carrier has no route to the network or the destination (cause 2 or " \
          "3)."), \
    remedy("Check the dialed number and, if it can be called from a mobile phone, report it to the carrier or use " \
           "another route."), \
    source(3398, "7.2.4.1")) \
SIPSTATUS_ROW(404, 5, \
    sign("In the incoming INVITE, the Request-URI and To name different users: one is your account, the other the " \
         "dialed number."), \
    cause("The PBX or softphone looks in the wrong place: the DID is only in To, or the Request-URI does not name the " \
          "account that it knows."), \
    remedy("Have the PBX take the DID from To, let the softphone accept any user, or ask the provider to change the " \
           "Request-URI."), \
    practice()) \
SIPSTATUS_ROW(404, 6, \
    sign("The host in the Request-URI is not in the server's list of domains or aliases, such as a new host name or a " \
         "bare IP address."), \
    cause("Domain mismatch: the server does not serve the domain of the Request-URI."), \
    remedy("Use the right SIP domain in the client, or add the name or address to the domains of the server."), \
    source(3261, "21.4.5")) \
SIPSTATUS_ROW(404, 7, \
    sign("The user part of To or Contact in the phone's REGISTER is missing, has extra characters or is not the " \
         "account name, even if the REGISTER succeeds."), \
    cause("Unknown user: the PBX identifies the phone by these fields, so it refuses the REGISTER or later the phone's " \
          "own calls."), \
    remedy("Use the plain account name in To and Contact, and the auth ID only in Authorization."), \
    practice()) \
SIPSTATUS_ROW(404, 8, \
    sign("A BYE, re-INVITE or UPDATE of an answered call gets the 404, and its Route or Request-URI differs from the " \
         "call's Record-Route or Contact."), \
    cause("Wrong Route or Contact: the proxy or phone cannot tell that the request belongs to a call and looks for a " \
          "user that does not exist."), \
    remedy("Build Route and Request-URI from the Record-Route and Contact that set up the call, and check any SBC or " \
           "NAT helper that rewrites them."), \
    source(3261, "12.2.1.1")) \
SIPSTATUS_ROW(405, 1, \
    sign("The refused request is a REGISTER, and Allow in the 405 does not list REGISTER."), \
    cause("Not a registrar: the REGISTER went to a trunk, SBC port or device that takes calls only (wrong host, port " \
          "or IP address)."), \
    remedy("Set the registrar's host and port, or turn registration off if the trunk works by IP address."), \
    source(3261, "21.4.6")) \
SIPSTATUS_ROW(405, 2, \
    sign("The 405 answers a SUBSCRIBE, PUBLISH or MESSAGE, while INVITE to the same server works."), \
    cause("The server has no presence, busy lamp field (BLF), message waiting or SIP messaging, or it is turned off " \
          "there."), \
    remedy("Turn the feature off in the phone, or enable it at the server and send the request there."), \
    source(3261, "8.2.1")) \
SIPSTATUS_ROW(405, 3, \
    sign("The 405 answers a REFER or UPDATE during a call, and Allow from the trunk or SBC does not list that method."), \
    cause("The trunk or SBC does not support the method, so a transfer by REFER or a session refresh by UPDATE fails."), \
    remedy("Let the PBX or SBC make the transfer itself with a second INVITE, or ask the operator to allow the " \
           "method."), \
    source(3261, "8.2.1")) \
SIPSTATUS_ROW(405, 4, \
    sign("Only OPTIONS gets the 405, and the monitor shows the peer as down although calls to it succeed."), \
    cause("Keep-alive: the peer does not implement OPTIONS, and the monitor (qualify) counts the 405 as a failure."), \
    remedy("Let the monitor count any response as alive, or have the peer answer OPTIONS with 200."), \
    practice()) \
SIPSTATUS_ROW(405, 5, \
    sign("The trace shows your own app or phone sending the 405, for example to a NOTIFY about a transfer or " \
         "voicemail."), \
    cause("The app or its stack has no handler for this method, although the other side may need it."), \
    remedy("Add a handler to the app (a NOTIFY gets a 200), and list in Allow only what the app handles."), \
    practice()) \
SIPSTATUS_ROW(406, 1, \
    sign("The refused request is an INVITE that has no Accept header field, or one that lists application/sdp."), \
    cause("A gateway or PBX sends 406 outside its meaning: for a codec mismatch, when all channels are in use, or for " \
          "its own call coming back."), \
    remedy("Compare codecs and SRTP in the SDP with what the callee supports, then ask the operator of that device " \
           "what its log says."), \
    practice()) \
SIPSTATUS_ROW(406, 2, \
    sign("The refused request is a SUBSCRIBE, and its Accept leaves out the format of the event package, such as " \
         "application/dialog-info+xml for BLF."), \
    cause("The subscriber's Accept lists no format that the server can put into a NOTIFY (BLF, presence, voicemail " \
          "lamp)."), \
    remedy("Add the format to Accept in the phone, or remove Accept so that the default format of the event package " \
           "applies."), \
    source(6665, "4.1.2.1")) \
SIPSTATUS_ROW(406, 3, \
    sign("The refused request is an INVITE or OPTIONS whose Accept lists other types but not application/sdp."), \
    cause("The caller's stack or an SBC writes an Accept header field without SDP, so the callee has no format in " \
          "which it can answer."), \
    remedy("Add application/sdp to Accept in the client, or stop the SBC from rewriting Accept."), \
    source(3261, "21.4.7")) \
SIPSTATUS_ROW(407, 1, \
    sign("The INVITE with Proxy-Authorization has the nonce and realm of the challenge, and the same proxy challenges " \
         "it again."), \
    cause("Wrong credentials for calls: password or auth user name, sometimes different from those used for " \
          "registration."), \
    remedy("Compare auth user name and password of the account or trunk with those that the provider gave you for " \
           "outgoing calls."), \
    source(3261, "22.1")) \
SIPSTATUS_ROW(407, 2, \
    sign("Call records show a failed 407 call next to each successful one, with the same Call-ID and almost the same " \
         "time."), \
    cause("Normal challenge: the first INVITE is always rejected, and the record or monitor counts it as a failed " \
          "call."), \
    remedy("Ignore a 407 that is followed by an INVITE with Proxy-Authorization, and exclude it from failure rates."), \
    source(3261, "22.3")) \
SIPSTATUS_ROW(407, 3, \
    sign("After the 407 the trace shows only the ACK, and no second INVITE with Proxy-Authorization leaves."), \
    cause("No answer to the challenge: the account or trunk has no credentials for outgoing calls, or the client does " \
          "not support 407."), \
    remedy("Enter auth user name and password for outgoing calls (proxy authentication), or update the client."), \
    practice()) \
SIPSTATUS_ROW(407, 4, \
    sign("The call should pass without a password, but its source address is not on the server's allowlist, or it goes " \
         "to the port for phones."), \
    cause("IP authentication fails: the server does not recognize the trunk by its address and challenges it like a " \
          "phone."), \
    remedy("Add all signaling addresses of the peer to the ACL or trunk, and send trunk calls to the port meant for " \
           "trunks."), \
    practice()) \
SIPSTATUS_ROW(407, 5, \
    sign("The repeated INVITE has its credentials in Authorization, or for another realm than the one in " \
         "Proxy-Authenticate."), \
    cause("Header or realm mismatch: a proxy only looks at Proxy-Authorization with its own realm."), \
    remedy("Configure the realm of the proxy in the client, and answer Proxy-Authenticate with Proxy-Authorization."), \
    source(3261, "22.3")) \
SIPSTATUS_ROW(407, 6, \
    sign("Two 407s of one call name different realms, and the last INVITE has credentials for only one of them."), \
    cause("Several proxies on the path each want credentials, but the client sends only the latest."), \
    remedy("Add credentials for each realm to the client and send them all, or let the inner proxy trust the outer " \
           "one."), \
    source(3261, "22.3")) \
SIPSTATUS_ROW(407, 7, \
    sign("The call runs until hold, session refresh or hang-up: the re-INVITE, UPDATE or BYE gets a 407 that nobody " \
         "answers."), \
    cause("Authentication of requests inside a call, which the caller's stack or B2BUA does not handle."), \
    remedy("Have the stack answer challenges for the whole call, or challenge only initial requests at the proxy."), \
    practice()) \
SIPSTATUS_ROW(407, 8, \
    sign("A call that was let through gets another 407 from the same server a little later, or the server rejects a " \
         "nonce it has just issued."), \
    cause("Server processes or cluster nodes do not share nonces, so the INVITE with credentials meets one that did " \
          "not send the challenge."), \
    remedy("Run a single process, share the state, or let the load balancer keep each Call-ID on one node."), \
    practice()) \
SIPSTATUS_ROW(408, 1, \
    sign("No packet carries the 408: the trace shows your request (over UDP several times) and no response at all " \
         "within 32 seconds."), \
    cause("Your own stack timed out: wrong server address, port or transport, a firewall that blocks SIP, or a server " \
          "that is down."), \
    remedy("Check host, DNS result, port and firewall, and let the client try the next address from DNS."), \
    source(3261, "8.1.3.1")) \
SIPSTATUS_ROW(408, 2, \
    sign("The server repeats the INVITE to the registered Contact and gets no response, while a call right after a new " \
         "registration gets through."), \
    cause("Device unreachable: an expired NAT binding, a phone that is off, or a mobile app asleep without push " \
          "notifications."), \
    remedy("Use keep-alives or a shorter registration interval in the phone, and push notifications for mobile apps."), \
    practice()) \
SIPSTATUS_ROW(408, 3, \
    sign("Only the large INVITE (over about 1300 bytes) gets no response, while OPTIONS, REGISTER and other small " \
         "requests get one."), \
    cause("UDP fragmentation: a firewall or NAT on the path drops the fragments of a large INVITE."), \
    remedy("Send large requests over TCP or TLS, or offer fewer codecs and ICE candidates."), \
    source(3261, "18.1.1")) \
SIPSTATUS_ROW(408, 4, \
    sign("The server sends responses that a capture at the client lacks, and Via in the client's requests has a " \
         "private address."), \
    cause("Responses lost at the NAT: Via has no rport, or a SIP ALG changed it, so they go to the wrong port."), \
    remedy("Turn on rport in the client or force it at the server, and turn off the SIP ALG in the router."), \
    source(3581, "1")) \
SIPSTATUS_ROW(408, 5, \
    sign("A 180 came first, and always after the same ringing time the phone gets a CANCEL and the caller the 408."), \
    cause("No-answer timer: nobody picked up before the PBX or proxy gave up."), \
    remedy("Set the timer longer than the voicemail or forwarding delay of the callee, or treat this 408 as no " \
           "answer."), \
    practice()) \
SIPSTATUS_ROW(408, 6, \
    sign("A BYE, re-INVITE or UPDATE of an answered call ends with the 408, and it was sent to a private address."), \
    cause("Wrong Contact or Record-Route: a device behind NAT or a proxy gave an address that the other side cannot " \
          "reach."), \
    remedy("Advertise the public address in Contact and Record-Route, or turn on NAT handling for Contact at the " \
           "server."), \
    practice()) \
SIPSTATUS_ROW(408, 7, \
    sign("Calls fail even right after a new registration, and the proxy's trace shows a refused TCP connection or " \
         "unanswered IPv6 packets to the Contact."), \
    cause("The way back to the Contact is closed: no listener on that TCP port, or an IPv6 firewall that does not let " \
          "SIP in."), \
    remedy("Let the proxy reuse the connection of the REGISTER, open the IPv6 firewall for SIP, or prefer IPv4 or " \
           "UDP."), \
    practice()) \
SIPSTATUS_ROW(408, 8, \
    sign("The 408 comes through a PSTN gateway and has Reason: Q.850 with cause=18."), \
    cause("No user responding: the called device did not react, for example a mobile phone without coverage or a PBX " \
          "that is offline."), \
    remedy("Call again later and, if the number can be called from other networks, report it to the carrier."), \
    source(3398, "7.2.4.1")) \
SIPSTATUS_ROW(410, 1, \
    sign("The 410 comes from a gateway or trunk and has Reason: Q.850;cause=22, or an announcement says that the " \
         "number has changed."), \
    cause("The number was changed, and the gateway does not know the new one."), \
    remedy("Ask the callee or the provider for the new number, and remove the old one from dial plans and speed " \
           "dials."), \
    source(3398, "7.2.4.1")) \
SIPSTATUS_ROW(410, 2, \
    sign("The same address works again minutes later, or the other side had already hung up when the refused request " \
         "was sent."), \
    cause("The server sends 410 for something temporary, such as its own shutdown or a call that has already ended."), \
    remedy("Let the client register or call again after a pause, and have the server's operator use 503 for " \
           "shutdowns."), \
    practice()) \
SIPSTATUS_ROW(413, 1, \
    sign("The refused request is an INVITE whose SDP has video, many codecs or many ICE candidates, and a shorter SDP " \
         "gets through."), \
    cause("The SDP offer, often from a browser phone (WebRTC), is larger than the gateway or device accepts."), \
    remedy("In the client, offer fewer codecs and no unused video, and gather ICE candidates only on the network " \
           "interface in use."), \
    source(3261, "21.4.11")) \
SIPSTATUS_ROW(413, 2, \
    sign("The refused request is a MESSAGE, PUBLISH or NOTIFY with a large Content-Length, and a short one gets " \
         "through."), \
    cause("The text message or presence document is longer than the server allows, for example because it contains a " \
          "picture."), \
    remedy("Send a shorter text or a link to the content, or raise the body size limit of the server."), \
    source(3261, "8.1.3.5")) \
SIPSTATUS_ROW(413, 3, \
    sign("The 413 has a Retry-After header field, and the same request succeeds later."), \
    cause("The limit is temporary: the server cannot take a body of this size at the moment."), \
    remedy("Have the client wait for the time in Retry-After and then send the same request again."), \
    source(3261, "21.4.11")) \
SIPSTATUS_ROW(415, 1, \
    sign("The refused request is an INFO, and its Content-Type, such as application/dtmf-relay, is not listed in " \
         "Accept of the 415."), \
    cause("DTMF or a video refresh request is sent by INFO in a format that the peer does not support."), \
    remedy("Switch DTMF in the phone or trunk to RTP telephone events (RFC 4733), or to an INFO format that the 415 " \
           "lists."), \
    source(3261, "21.4.13")) \
SIPSTATUS_ROW(415, 2, \
    sign("The refused INVITE has only SDP in its body (Content-Type application/sdp), and other calls to this peer " \
         "succeed."), \
    cause("The callee does not accept the codecs, the video or the SRTP in the offer, and sends 415 where 488 is right " \
          "(codec mismatch)."), \
    remedy("Try the call with plain RTP instead of SRTP, then with G.711 audio only, and keep the setting that works."), \
    practice()) \
SIPSTATUS_ROW(415, 3, \
    sign("The refused INVITE has Content-Type multipart/mixed, and the same call with only SDP in the body gets " \
         "through."), \
    cause("The callee's stack does not support multipart bodies, such as SDP with a location (PIDF-LO) or recording " \
          "metadata."), \
    remedy("Have the SBC send this device nothing but the SDP part, or update the device."), \
    source(5621, "4.2")) \
SIPSTATUS_ROW(415, 4, \
    sign("A body part such as application/isup has no handling=optional in its Content-Disposition, and Accept in the " \
         "415 does not list its type."), \
    cause("A SIP-I or SIP-T trunk sends an ISUP part that the callee must understand but does not support."), \
    remedy("Have the provider switch the trunk to plain SIP or mark the part handling=optional, or let the SBC remove " \
           "it."), \
    source(5621, "8.1")) \
SIPSTATUS_ROW(415, 5, \
    sign("The refused request is a MESSAGE with Content-Type text/html or message/cpim, while text/plain gets " \
         "through."), \
    cause("The messaging client uses a format, such as HTML or CPIM, that the PBX or the other client does not " \
          "accept."), \
    remedy("Turn off HTML and CPIM for this account in the messaging client, or allow the type at the receiver."), \
    source(3261, "8.2.3")) \
SIPSTATUS_ROW(415, 6, \
    sign("Your own app or server sends the 415, and its handler for incoming requests is never called."), \
    cause("Your own SIP stack refuses content types that the app has not registered, before the app sees the request."), \
    remedy("Register the content type in the app, or set the stack to pass unknown bodies on to the app."), \
    practice()) \
SIPSTATUS_ROW(416, 1, \
    sign("The Request-URI, From or To of the refused request is a tel URI, and the same number as a sip URI gets " \
         "through."), \
    cause("The provider or IMS network sends tel URIs to a PBX or app that supports only sip URIs."), \
    remedy("Have the provider or the SBC rewrite tel URIs to sip (number, @, domain), or turn on tel URI support in " \
           "the PBX."), \
    practice()) \
SIPSTATUS_ROW(416, 2, \
    sign("The Request-URI of the refused request is a sips URI, and calls over TLS with a sip URI get through."), \
    cause("The server does not support sips URIs, and the account or trunk is set to sips although TLS with sip is " \
          "expected."), \
    remedy("Set the account or trunk to sip with transport TLS, or ask the provider to support sips."), \
    source(3261, "8.2.2.1")) \
SIPSTATUS_ROW(416, 3, \
    sign("The Request-URI is urn:service:sos or another urn, and ordinary calls through the same server succeed."), \
    cause("An emergency call reached a PBX or proxy that has no emergency routing and does not know urn URIs."), \
    remedy("Set up emergency routing in that PBX or proxy, or send emergency calls to a server that has it."), \
    source(3261, "8.2.2.1")) \
SIPSTATUS_ROW(420, 1, \
    sign("Unsupported in the 420 lists 100rel, and the INVITE has 100rel in Require."), \
    cause("The caller requires reliable provisional responses (100rel, PRACK), and the callee has them turned off."), \
    remedy("Set 100rel to supported instead of required in the calling phone, trunk or SBC, or enable PRACK at the " \
           "callee."), \
    source(3262, "3")) \
SIPSTATUS_ROW(420, 2, \
    sign("Unsupported lists timer, and the INVITE has timer in Require as it leaves the caller."), \
    cause("The caller demands session timers instead of offering them, and the callee does not support them."), \
    remedy("In the calling PBX or phone, change session timers from required to supported, or turn them off for this " \
           "trunk."), \
    source(3261, "8.2.2.3")) \
SIPSTATUS_ROW(420, 3, \
    sign("The refused request is an INVITE with a Replaces header field, and Unsupported lists replaces."), \
    cause("An attended transfer or call pickup reached a device that does not support Replaces."), \
    remedy("Enable Replaces in that device, use a blind transfer, or have the PBX connect the two calls itself."), \
    source(3891, "6.2")) \
SIPSTATUS_ROW(420, 4, \
    sign("The refused request is a REGISTER with a Path header field but without path in Supported, and Unsupported " \
         "lists path."), \
    cause("A proxy or SBC added Path to the registration of a phone that does not announce support for it."), \
    remedy("Add path to Supported in the phone, stop the proxy from adding Path, or relax the check at the registrar."), \
    source(3327, "5.3")) \
SIPSTATUS_ROW(420, 5, \
    sign("Unsupported lists sec-agree or precondition, and the request comes from a VoLTE phone, an IMS client or a " \
         "P-CSCF."), \
    cause("An IMS client or IMS core sends IMS extensions to a PBX or SIP trunk that is not part of the IMS."), \
    remedy("Have the SBC at the border remove these extensions from Require, or turn IMS mode off in the client."), \
    source(3261, "21.4.15")) \
SIPSTATUS_ROW(420, 6, \
    sign("The tag in Unsupported is in Proxy-Require of the request, and the callee's trace does not show the " \
         "request."), \
    cause("A proxy or SBC on the path refuses the extension, not the callee."), \
    remedy("Turn the extension off in the client, or enable it at the proxy or SBC that sent the 420."), \
    source(3261, "16.3")) \
SIPSTATUS_ROW(420, 7, \
    sign("Your own PBX or app sends the 420, and the same caller reaches other destinations."), \
    cause("Your own stack has the extension turned off, or does not know it, and so refuses callers that require it."), \
    remedy("Enable the extension for that account or endpoint, or register its tag in the stack if your app handles " \
           "it."), \
    practice()) \
SIPSTATUS_ROW(421, 1, \
    sign("Require in the 421 lists 100rel or timer, and Supported of the refused INVITE does not."), \
    cause("The callee's phone, PBX or trunk requires 100rel (PRACK) or session timers, and the calling device has them " \
          "turned off."), \
    remedy("Turn the extension on in the calling device, or change it from required to supported at the side that sent " \
           "the 421."), \
    source(3261, "8.2.4")) \
SIPSTATUS_ROW(421, 2, \
    sign("The 421 answers a REGISTER and lists path in Require, and Supported of the REGISTER does not have path."), \
    cause("An edge proxy or SBC must add Path to the registration, but the phone does not announce support for it."), \
    remedy("Enable Path support in the phone (Supported: path), or stop requiring it at the edge proxy."), \
    source(3327, "5.2")) \
SIPSTATUS_ROW(421, 3, \
    sign("The 421 has a Security-Server header field and lists sec-agree in Require."), \
    cause("The first hop, such as the P-CSCF of a VoLTE network, demands a security agreement (IPsec or TLS) that the " \
          "client did not offer."), \
    remedy("Turn on security agreement (sec-agree) in the client, or stop requiring it at the first hop."), \
    source(3329, "2.3.2")) \
SIPSTATUS_ROW(422, 1, \
    sign("Session-Expires of the INVITE is below Min-SE of the 422, and after the ACK the client sends no second " \
         "INVITE."), \
    cause("The client's session timer, often 90 seconds in a browser phone, is too short, and the client does not " \
          "retry."), \
    remedy("Set the client's session timer to 1800 seconds, or update the client to a version that retries with " \
           "Min-SE."), \
    practice()) \
SIPSTATUS_ROW(422, 2, \
    sign("Min-SE in the 422 is above 1800, or the same server sends 422 to calls from many different phones and " \
         "trunks."), \
    cause("The minimum session interval in the PBX or SBC that sends the 422, possibly your own, is too high."), \
    remedy("Lower the minimum in the profile that these calls use, but not below 90 seconds, and make a test call to " \
           "confirm it."), \
    source(4028, "6")) \
SIPSTATUS_ROW(422, 3, \
    sign("The 422 answers a re-INVITE or UPDATE in an answered call, and the call drops when the old timer runs out."), \
    cause("A session refresh or a hold asks for a shorter timer than the other side allows, and no retry succeeds in " \
          "time."), \
    remedy("Set the client's timer to Min-SE or more, or have it retry the refresh with Min-SE before the old timer " \
           "runs out."), \
    source(4028, "10")) \
SIPSTATUS_ROW(422, 4, \
    sign("The retry leaves the client with the larger Session-Expires but reaches the server with the small value, and " \
         "another 422 follows."), \
    cause("A proxy or SBC in between overwrites Session-Expires with its own value and ignores Min-SE (retry loop)."), \
    remedy("In that proxy or SBC, turn the session timer off or raise it, so that Session-Expires is never below " \
           "Min-SE of the request."), \
    source(4028, "8.1")) \
SIPSTATUS_ROW(422, 5, \
    sign("The retry with Min-SE of the first 422 gets a second 422 with a larger Min-SE."), \
    cause("Several proxies or SBCs on the path have different minimums, and each one refuses the call in turn."), \
    remedy("Start with a longer session timer in the client, or update it so that it keeps retrying with the largest " \
           "Min-SE received."), \
    source(4028, "7.4")) \
SIPSTATUS_ROW(422, 6, \
    sign("The refused INVITE has Session-Expires but no timer in Supported."), \
    cause("The server sends 422 to a client that does not know session timers, often after a proxy has added " \
          "Session-Expires."), \
    remedy("Accept such calls at the server that sends the 422, or stop the proxy from adding a short " \
           "Session-Expires."), \
    source(4028, "8.1")) \
SIPSTATUS_ROW(423, 1, \
    sign("The registration interval set in the phone, app or trunk is below Min-Expires of the 423."), \
    cause("The client registers more often than the registrar allows, in many cases to keep a NAT binding open."), \
    remedy("Set the interval to Min-Expires or more, and keep the NAT binding open with keep-alives (CRLF, STUN or " \
           "OPTIONS)."), \
    source(3261, "10.3")) \
SIPSTATUS_ROW(423, 2, \
    sign("Each REGISTER after the 423 asks for the same short time again, whatever interval is set in the client."), \
    cause("The client ignores Min-Expires or sends a fixed interval, so it never registers (423 loop)."), \
    remedy("Update the client to a version that retries with Min-Expires, or lower the minimum at the registrar."), \
    practice()) \
SIPSTATUS_ROW(423, 3, \
    sign("From one REGISTER to the next, the requested expiry time gets a second or so shorter, until the 423 comes."), \
    cause("The registrar grants slightly less than was asked for, and the client then asks for the granted value."), \
    remedy("Have the client ask for its configured interval in each REGISTER, or have the registrar grant the full " \
           "value."), \
    practice()) \
SIPSTATUS_ROW(424, 1, \
    sign("Geolocation-Error starts with 3, and Geolocation in the request has a URL to be fetched from a server."), \
    cause("The recipient cannot fetch the location, because its URL has expired, is not reachable from there or needs " \
          "a login."), \
    remedy("Make the location server reachable for the recipient, or send the location itself in the body (PIDF-LO)."), \
    source(6442, "4.4")) \
SIPSTATUS_ROW(424, 2, \
    sign("Geolocation-Error starts with 1, and the location document (PIDF-LO) is malformed, has no usable position or " \
         "is not found in the body."), \
    cause("The location is missing, malformed or too vague for the server's purpose."), \
    remedy("Correct the PIDF-LO in the device or server that writes it, and check that the cid URL in Geolocation " \
           "matches the part's Content-ID."), \
    source(6442, "4.3")) \
SIPSTATUS_ROW(424, 3, \
    sign("Geolocation-Error starts with 2, usually 201 or 202."), \
    cause("The caller's settings do not permit the server to pass the location on (201) or to route by it (202)."), \
    remedy("If the user agrees, set retransmission-allowed to yes in the PIDF-LO (201) or send Geolocation-Routing: " \
           "yes (202)."), \
    source(6442, "4.4")) \
SIPSTATUS_ROW(428, 1, \
    sign("The INVITE has no Identity header field when it leaves the calling network."), \
    cause("The call was not signed: there is no STIR/SHAKEN signing service, or it skips this caller ID because it " \
          "does not know it."), \
    remedy("Have the calling provider sign calls with this caller ID, and check which form its signing service expects " \
           "(with or without +)."), \
    source(8224, "6.2")) \
SIPSTATUS_ROW(428, 2, \
    sign("Identity is in the INVITE as it leaves the calling network but not in the INVITE that reaches the verifier."), \
    cause("A PBX, SBC or TDM gateway on the path drops the Identity header field."), \
    remedy("Set that PBX or SBC to copy Identity to the outgoing call, or sign the call after that hop."), \
    practice()) \
SIPSTATUS_ROW(428, 3, \
    sign("Identity reaches the verifier, but its ppt parameter names a type that the verifier's settings do not list."), \
    cause("The verifier does not support this PASSporT type (for example, it knows shaken but not div or rph)."), \
    remedy("Add the type at the verifier, or have the signer add an Identity header field of a type that the verifier " \
           "knows."), \
    source(8224, "6.2.2")) \
SIPSTATUS_ROW(430, 1, \
    sign("The log of the edge proxy shows that the phone's TCP, TLS or WebSocket connection had closed before the " \
         "refused request came."), \
    cause("The phone lost its connection or NAT binding (restart, network change, NAT timeout) and has not registered " \
          "again."), \
    remedy("Set the phone's keep-alive interval to Flow-Timer or less, and have it register again as soon as a flow " \
           "fails."), \
    source(5626, "5.3.1")) \
SIPSTATUS_ROW(430, 2, \
    sign("The phone is also registered over another flow (another reg-id), and the trace shows no attempt to use it " \
         "after the 430."), \
    cause("The proxy that looked up the registration passed the 430 on to the caller instead of trying the other " \
          "flow."), \
    remedy("In that proxy, enable failover to the other flows of the same phone (SIP outbound)."), \
    source(5626, "7")) \
SIPSTATUS_ROW(433, 1, \
    sign("The INVITE that leaves the caller's phone already has an anonymous From, Privacy: id or Privacy: user."), \
    cause("The caller hides the caller ID (CLIR), and the callee's line has anonymous call rejection turned on."), \
    remedy("The caller calls again with the number shown, or the callee turns anonymous call rejection off."), \
    source(5079, "3")) \
SIPSTATUS_ROW(433, 2, \
    sign("The phone sends its number in From, but the INVITE that leaves the PBX or trunk has an anonymous From or " \
         "Privacy: id."), \
    cause("A setting in the PBX, SBC or trunk hides the caller ID, often without the user's knowledge."), \
    remedy("Remove the caller ID restriction from the extension, route or trunk in the PBX, or have the provider lift " \
           "it."), \
    source(5079, "3")) \
SIPSTATUS_ROW(433, 3, \
    sign("From shows a number, and the INVITE that reached the sender of the 433 asks for no privacy (no Privacy, or " \
         "Privacy: none)."), \
    cause("The server wrongly takes a missing P-Asserted-Identity or an unverified caller ID for an anonymous call."), \
    remedy("Have the operator of that server change its rule so that only From and Privacy make a call anonymous."), \
    source(5079, "3")) \
SIPSTATUS_ROW(436, 1, \
    sign("The URL in the info parameter of Identity fails from every network: a DNS error, a TLS error or a 404."), \
    cause("The certificate URL (x5u) of the signer is wrong, or its web server is down or has an expired TLS " \
          "certificate."), \
    remedy("The signing provider publishes the certificate at a public HTTPS URL and puts that URL into info."), \
    source(8224, "6.2.2")) \
SIPSTATUS_ROW(436, 2, \
    sign("The URL in info can be fetched from other networks but not from the verifier's host."), \
    cause("A firewall, DNS server or web proxy at the verifier blocks the download, or its own URL rules do (port " \
          "8443, for example)."), \
    remedy("Allow the verifier's host to fetch certificates by HTTPS, on port 8443 too, and check the URL rules in its " \
           "settings."), \
    source(8224, "7.2")) \
SIPSTATUS_ROW(437, 1, \
    sign("The root of the certificate at the info URL of Identity is not in the verifier's list of trusted " \
         "authorities."), \
    cause("The verifier does not trust the issuer: its list is outdated, or the certificate is from a test or foreign " \
          "authority."), \
    remedy("Update the verifier's list of trusted authorities (STI-CA), or sign with a certificate from one of them."), \
    source(8224, "6.2.2"))

#define SIPSTATUS_ROWS_LIKELY_CAUSES_2(SIPSTATUS_ROW) \
SIPSTATUS_ROW(437, 2, \
    sign("The info URL of Identity serves only the signer's own certificate, and the verifier's log says that its " \
         "issuer is missing."), \
    cause("The intermediate certificate is missing, so the verifier cannot build the chain up to a trusted root."), \
    remedy("The signer serves the intermediates with its certificate, or the verifier's operator adds them to its " \
           "store."), \
    practice()) \
SIPSTATUS_ROW(437, 3, \
    sign("The time of the call is outside the validity dates of the certificate, or its serial number is on the " \
         "revocation list (CRL)."), \
    cause("The signing certificate has expired or was revoked."), \
    remedy("The signer gets a new certificate and publishes it at the info URL of Identity."), \
    source(8224, "6.2")) \
SIPSTATUS_ROW(438, 1, \
    sign("From, P-Asserted-Identity, To or Date in the INVITE at the verifier differ from orig, dest or iat in the " \
         "PASSporT."), \
    cause("An SBC, PBX or transit network changed the caller ID, the called number or Date after the call was signed."), \
    remedy("Make that hop leave these header fields unchanged, or move the signing service after it."), \
    source(8224, "6.2.2")) \
SIPSTATUS_ROW(438, 2, \
    sign("Diversion or History-Info shows a forwarded call, dest in the PASSporT is the number dialed first, and no " \
         "Identity has ppt=div."), \
    cause("The call was forwarded to another number, and the forwarding side added no div PASSporT."), \
    remedy("Have the forwarding PBX or provider add a div PASSporT, or set the verifier to let forwarded calls pass."), \
    practice()) \
SIPSTATUS_ROW(438, 3, \
    sign("In the PASSporT orig, dest and iat match the request, but the signature does not fit the certificate."), \
    cause("The signer uses a private key that does not belong to its published certificate, or the caller ID is " \
          "forged."), \
    remedy("The signing provider checks that key and certificate belong together, and if they do, the call is probably " \
           "spoofed."), \
    source(8224, "6.2")) \
SIPSTATUS_ROW(439, 1, \
    sign("The REGISTER at the registrar has reg-id in Contact and outbound in Supported but no Path header field."), \
    cause("The SBC, load balancer or edge proxy before the registrar does not support SIP outbound, which the phone " \
          "asks for."), \
    remedy("Turn SIP outbound (RFC 5626) off in the phone, or register through an edge proxy that supports it."), \
    source(5626, "6")) \
SIPSTATUS_ROW(439, 2, \
    sign("The REGISTER at the registrar has a Path header field whose first URI lacks the ob parameter."), \
    cause("The edge proxy adds Path, but SIP outbound is turned off there or not used for this connection."), \
    remedy("Enable SIP outbound at the edge proxy for the phone's transport, then check that its URI in Path has ob."), \
    source(5626, "6")) \
SIPSTATUS_ROW(439, 3, \
    sign("After the 439 the client sends no other REGISTER and stays offline."), \
    cause("The client treats 439 as a permanent failure and does not fall back to a registration without SIP " \
          "outbound."), \
    remedy("Turn SIP outbound off in the account settings, or update the client to a version that falls back by " \
           "itself."), \
    source(5626, "4.2.1")) \
SIPSTATUS_ROW(469, 1, \
    sign("Info-Package of the refused INFO is not in Recv-Info of the 469, nor in the peer's Recv-Info at call setup."), \
    cause("The sender uses an Info Package that the peer has not announced."), \
    remedy("Send only packages from the peer's Recv-Info, or enable the package in the peer."), \
    source(6086, "4.2.2")) \
SIPSTATUS_ROW(469, 2, \
    sign("The refused INFO has no Info-Package header field, for example plain DTMF with application/dtmf-relay."), \
    cause("The receiving stack, possibly that of your own app, answers 469 to any INFO for which the app has no " \
          "handler."), \
    remedy("Add an INFO handler to the app that sent the 469, or send DTMF as RTP telephone events."), \
    practice()) \
SIPSTATUS_ROW(469, 3, \
    sign("In the trace the INFO crosses a message from the peer whose new Recv-Info leaves the package out."), \
    cause("The peer withdrew the Info Package while the INFO was on its way (race condition)."), \
    remedy("Nothing needs fixing as long as the sender stops using the package."), \
    source(6086, "5.2.2")) \
SIPSTATUS_ROW(480, 1, \
    sign("The callee's server lists no current registration for this user, and no INVITE goes out to a phone."), \
    cause("The phone is not registered: switched off, offline, wrong password, or its registration expired."), \
    remedy("Get the phone to register again, and check its registration interval and network on the callee's side."), \
    source(3261, "21.4.18")) \
SIPSTATUS_ROW(480, 2, \
    sign("The 480 comes after the same ringing time on every call, or its Reason has Q.850 cause 19."), \
    cause("No answer: nobody picked up before the no-answer timer of the phone, the PBX or the carrier ran out."), \
    remedy("Call again later, or set up voicemail or call forwarding on no answer on the callee's PBX."), \
    source(3398, "7.2.8")) \
SIPSTATUS_ROW(480, 3, \
    sign("The registered and idle phone sends the 480 itself, either at once or after a different ringing time on each " \
         "call."), \
    cause("Do not disturb (DND), quiet hours or a reject list is active on the phone, or the callee pressed reject."), \
    remedy("The callee turns off DND and reject lists, both on the phone and in the PBX."), \
    source(3261, "21.4.18")) \
SIPSTATUS_ROW(480, 4, \
    sign("The 480 comes from the trunk with Reason Q.850 cause 20 or 31."), \
    cause("The phone network reports an absent subscriber (mobile off or out of coverage) or gives no specific " \
          "reason."), \
    remedy("Call the number from another network, and give your provider the Call-ID and the time if only your trunk " \
           "fails."), \
    source(3398, "7.2.4.1")) \
SIPSTATUS_ROW(480, 5, \
    sign("Calls reach the callee's mobile app while it is open, but get 480 when the screen is locked or the app is " \
         "closed."), \
    cause("The push notification did not wake the app in time, so it did not register before the server gave up."), \
    remedy("Check the push token and certificate on the server, and the battery and background settings of the phone."), \
    source(8599, "5.6.2")) \
SIPSTATUS_ROW(480, 6, \
    sign("Your app's log shows a media or permission error just before the 480, or the trace has no packet with the " \
         "480 at all."), \
    cause("The app or its SIP stack made the 480 itself: microphone permission denied, no audio device, or media setup " \
          "failed."), \
    remedy("Grant microphone access (browsers also need HTTPS), and read the app's log for the first error before the " \
           "480."), \
    practice()) \
SIPSTATUS_ROW(480, 7, \
    sign("The user is online, but the log or Reason says that no endpoint was found, or the Request-URI is not the " \
         "dialed number."), \
    cause("Another account, tenant or service took the call (often one host name or number is set up twice), or an " \
          "alias or prefix changed the number."), \
    remedy("Find out which one logged the call, keep the host name or number in one only, and compare the Request-URI " \
           "with the registered account."), \
    practice()) \
SIPSTATUS_ROW(480, 8, \
    sign("The 480 has a Warning with code 380 (SIPS not allowed) or 381 (SIPS required)."), \
    cause("The address scheme does not fit: the callee takes only sip: addresses and got sips:, or the other way " \
          "round."), \
    remedy("Call again with sips: after 381, but with sip: after 380 only if the caller agrees to a less secure call."), \
    source(5630, "5.1.2")) \
SIPSTATUS_ROW(481, 1, \
    sign("The trace has a BYE from the other side just before the refused BYE, or the two cross."), \
    cause("The call was already over: both sides hung up at nearly the same time (crossing BYEs)."), \
    remedy("No fix is needed, and the call can be treated as ended without another BYE."), \
    source(3261, "15.1.2")) \
SIPSTATUS_ROW(481, 2, \
    sign("The refused request has no To tag, or its tags or Call-ID are not those of the 200 that answered the call."), \
    cause("The sender does not keep the dialog state: it does not copy the tags and the Call-ID from the 200."), \
    remedy("Fix the sender so that each request in the call has both tags and the Call-ID of the 200."), \
    source(3261, "12.2.1.1")) \
SIPSTATUS_ROW(481, 3, \
    sign("Tags and Call-ID are right, but the request arrives at another server address or node than the INVITE did."), \
    cause("The load balancer or a missing Record-Route sent the request to a cluster node that does not have the " \
          "call."), \
    remedy("Add Record-Route or a Contact that leads to the right node, or make the load balancer follow the Call-ID."), \
    source(3261, "12.2.2")) \
SIPSTATUS_ROW(481, 4, \
    sign("The log of the peer shows a restart, crash or failover after the call was answered, and all its calls get " \
         "481 at once."), \
    cause("The peer lost its call state when it restarted or switched to a standby server."), \
    remedy("End the call on your side and dial again, and turn on dialog replication if the cluster offers it."), \
    source(3261, "12.2.2")) \
SIPSTATUS_ROW(481, 5, \
    sign("The 481 answers a CANCEL whose Via branch, Request-URI or CSeq number differs from the INVITE that it should " \
         "cancel."), \
    cause("CANCEL does not match the INVITE: often built from the INVITE before authentication, or with a Via changed " \
          "by NAT."), \
    remedy("Fix the client: copy the Via branch, Request-URI and CSeq number from the last INVITE of the call."), \
    source(3261, "9.1")) \
SIPSTATUS_ROW(481, 6, \
    sign("The 481 answers a NOTIFY or a SUBSCRIBE refresh, and one side has restarted or registered again since the " \
         "subscription."), \
    cause("Stale subscription: busy lamp (BLF), voicemail light (MWI) or presence that the other side no longer has."), \
    remedy("Let the phone subscribe again in a new dialog, and let the server delete a subscription whose NOTIFY gets " \
           "481."), \
    source(6665, "4.1.3")) \
SIPSTATUS_ROW(481, 7, \
    sign("The 481 answers a re-INVITE or UPDATE at a fixed time into the call, and the peer's log shows that it had " \
         "hung up before."), \
    cause("Session timer expired: the peer saw no session refresh, hung up, and its BYE got lost (NAT, firewall, SIP " \
          "ALG)."), \
    remedy("Agree on who refreshes (Session-Expires, refresher), and find out where the BYE or the refresh was " \
           "dropped."), \
    source(4028, "10")) \
SIPSTATUS_ROW(481, 8, \
    sign("The refused request is an INVITE with Replaces, and its Call-ID and tags match no answered call at the " \
         "device it reached."), \
    cause("Attended transfer failed: the call to be replaced is on another device, still ringing, or renumbered by a " \
          "B2BUA or SBC."), \
    remedy("Make the SBC or PBX rewrite Replaces, or let it handle the transfer itself instead of passing it on."), \
    source(3891, "3")) \
SIPSTATUS_ROW(482, 1, \
    sign("The refused request has the server that sent the 482 already in its Via list, with other servers in " \
         "between."), \
    cause("Routing loop: two PBXs, trunks or call forwarding rules send the call to each other."), \
    remedy("Follow the Via list from the bottom up, and change the forwarding rule or route that sends the call back."), \
    source(3261, "16.3")) \
SIPSTATUS_ROW(482, 2, \
    sign("The server sends the request to its own address, and the host in the Request-URI is missing from its domains " \
         "or aliases."), \
    cause("The server does not recognize its own host name, domain or public address (DNS, container or NAT address) " \
          "as local."), \
    remedy("Add the host name and the public address to the list of local domains or aliases on that server."), \
    practice()) \
SIPSTATUS_ROW(482, 3, \
    sign("Two INVITEs with the same Call-ID, From tag and CSeq reach the phone at the same time with different Via " \
         "branches."), \
    cause("Merged request: forking sent the call to one phone by two paths, for example two registrations or a ring " \
          "group."), \
    remedy("No fix is needed if the phone rings anyway, but a duplicate registration or ring group entry should be " \
           "removed."), \
    source(3261, "8.2.2.2")) \
SIPSTATUS_ROW(482, 4, \
    sign("A second INVITE with the same Call-ID, From tag and CSeq follows a timeout or failover while the first is " \
         "unanswered."), \
    cause("The retry or DNS failover repeats the call unchanged while the far end still holds the first INVITE."), \
    remedy("Let the sender take the response to the first INVITE as the result, or retry only after the first INVITE " \
           "has ended."), \
    source(3261, "8.2.2.2")) \
SIPSTATUS_ROW(482, 5, \
    sign("The earlier INVITE with the same Call-ID has its final response and ACK in the trace, and the next one still " \
         "gets 482."), \
    cause("The device that answered also compares with ended calls and takes a new attempt (redial, hunt group) for a " \
          "merged request."), \
    remedy("Update that device or turn off its merged request check, or have the PBX use a new Call-ID for each " \
           "attempt."), \
    practice()) \
SIPSTATUS_ROW(483, 1, \
    sign("The same two hosts alternate in Via, or the call records show the same call many times within a second."), \
    cause("Forwarding loop: PBXs, SBCs or call forwarding rules send the call in circles."), \
    remedy("Break the loop: change one forwarding rule, the default route for unknown numbers, or the trunk route."), \
    source(3261, "16.3")) \
SIPSTATUS_ROW(483, 2, \
    sign("A trace on the server shows it sending the request to itself, and Via repeats its own address again and " \
         "again."), \
    cause("The server does not know one of its own names (after a rename, new domain or new address) and forwards to " \
          "itself."), \
    remedy("Put every name and address of the server into its local domains or aliases, and check the names in Route."), \
    practice()) \
SIPSTATUS_ROW(483, 3, \
    sign("The first INVITE of the caller has Max-Forwards far below 70, or a gateway on the path sets a low value."), \
    cause("Max-Forwards starts too low for the number of proxies, SBCs and PBXs on the path."), \
    remedy("Set Max-Forwards to 70 in the device that sends the first INVITE, and look for a rule that lowers it."), \
    source(3261, "8.1.1.6")) \
SIPSTATUS_ROW(483, 4, \
    sign("Only OPTIONS requests get 483, and they arrive with Max-Forwards 0 or 1."), \
    cause("An OPTIONS ping (keep-alive, trunk monitoring) that is not meant to be forwarded."), \
    remedy("No fix is needed as long as the monitor counts any response as alive."), \
    source(3261, "16.3")) \
SIPSTATUS_ROW(484, 1, \
    sign("The PBX sends the 484 itself, and the number in the Request-URI lacks digits or a prefix, or is missing."), \
    cause("Incomplete number: the dial plan or inter-digit timer sent the call too early, or a rule stripped too many " \
          "digits."), \
    remedy("Correct the dial plan and digit rules of the phone or PBX, and lengthen the inter-digit timer."), \
    source(3261, "21.4.22")) \
SIPSTATUS_ROW(484, 2, \
    sign("The INVITE went out to the trunk, and the 484 comes from there, often with Reason Q.850 cause 28."), \
    cause("Invalid number format: area code or prefix missing, or the provider wants another form, such as E.164 with " \
          "country code."), \
    remedy("Send numbers the way the provider's interface description says, with or without the leading +."), \
    source(3398, "7.2.4.1")) \
SIPSTATUS_ROW(484, 3, \
    sign("A series of INVITEs with one Call-ID adds a digit each time, and all but the last get 484."), \
    cause("Overlap dialing: the gateway sends digits as they are dialed, and the 484 asks for more."), \
    remedy("No fix is needed if the last INVITE goes through, but en-bloc dialing on both sides avoids the 484s."), \
    source(3578, "3.3")) \
SIPSTATUS_ROW(486, 1, \
    sign("The callee's phone sends the 486 while the call records show it in another call."), \
    cause("The line is busy: the callee is on the phone, and call waiting is off or all lines of the phone are in " \
          "use."), \
    remedy("Call again later, or turn on call waiting, busy forwarding or voicemail for the callee."), \
    source(3261, "21.4.24")) \
SIPSTATUS_ROW(486, 2, \
    sign("The 486 comes from the trunk with Reason Q.850 cause 17."), \
    cause("User busy in the phone network: the called number is on another call there."), \
    remedy("Call again when the line is free, since another route or trunk leads to the same busy line."), \
    source(3398, "7.2.4.1")) \
SIPSTATUS_ROW(486, 3, \
    sign("The phone rings (180) and then sends the 486 itself, after a different time on each call, although it has no " \
         "other call."), \
    cause("The callee rejected the call: most phones and apps send 486 when the user presses reject."), \
    remedy("Offer voicemail on busy, since callers cannot tell a rejected call from a busy line."), \
    practice()) \
SIPSTATUS_ROW(486, 4, \
    sign("The idle phone sends the 486 at once, without a 180 and on every call."), \
    cause("Do not disturb (DND) on the phone, which many devices signal as busy."), \
    remedy("The callee turns DND off, or sets the phone to answer 480 for DND if the PBX should treat it differently."), \
    practice()) \
SIPSTATUS_ROW(486, 5, \
    sign("The PBX sends the 486 itself, no INVITE goes to the phone, and its list of active calls is long or has calls " \
         "that ended long ago."), \
    cause("A call limit is reached: concurrent calls of the extension, DID, trunk or license, sometimes used up by " \
          "stuck calls."), \
    remedy("Clear stuck calls and raise the limit on the PBX, or order more channels from the provider."), \
    practice()) \
SIPSTATUS_ROW(486, 6, \
    sign("A gateway, bot or PBX sends the 486 within a second, and its log says that no rule, trunk or registered user " \
         "matches."), \
    cause("Default refusal: no inbound rule, number or registered user matches, and this system says busy instead of " \
          "404 or 480."), \
    remedy("Compare the called number (leading +, spaces) and the source address with that system's inbound rules and " \
           "registrations."), \
    practice()) \
SIPSTATUS_ROW(486, 7, \
    sign("The trace shows a CANCEL, answered with 200, before the 486 to the same INVITE."), \
    cause("The caller hung up, and the gateway ended the canceled INVITE with 486 instead of 487."), \
    remedy("Count such calls as abandoned, not as busy, and have the gateway send 487 after a CANCEL."), \
    source(3261, "9.2")) \
SIPSTATUS_ROW(487, 1, \
    sign("The first CANCEL comes from the caller's own phone, after a different ringing time on each call."), \
    cause("The caller hung up before anyone answered (abandoned call)."), \
    remedy("No fix is needed, since this is the normal end of a canceled call."), \
    source(3261, "9.2")) \
SIPSTATUS_ROW(487, 2, \
    sign("Another phone of the group answered at the moment of the CANCEL, which often has a Reason with " \
         "SIP;cause=200."), \
    cause("Call completed elsewhere: the ring group or forking proxy canceled the phones that had not answered."), \
    remedy("No fix is needed, unless phones list a missed call because the PBX leaves this Reason out or they ignore " \
           "it."), \
    source(3326, "3.1")) \
SIPSTATUS_ROW(487, 3, \
    sign("The first CANCEL always comes after the same ringing time, such as 20, 30 or 60 seconds, and no user hung " \
         "up."), \
    cause("No-answer timer: ring time of the ring group, dial command, calling API or PBX."), \
    remedy("Raise the ring time in the system that sent the first CANCEL, or add voicemail as the next step."), \
    practice()) \
SIPSTATUS_ROW(487, 4, \
    sign("The CANCEL comes a few seconds after the INVITE, no 180 or 183 arrived, and the same call starts on another " \
         "trunk."), \
    cause("Route advance: the SBC or PBX got no ringing in time (post-dial delay, PDD) and went on to the next route."), \
    remedy("Lengthen the progress timer, take the slow route out, or have the provider send 183 or 180 sooner."), \
    practice()) \
SIPSTATUS_ROW(487, 5, \
    sign("No CANCEL is in the trace, and the 487 comes when the seconds in the Expires header of the INVITE have " \
         "passed."), \
    cause("The INVITE expired: the caller's system put a short Expires into it."), \
    remedy("Raise Expires in the device or script that makes the INVITE, or leave it out."), \
    source(3261, "13.3.1")) \
SIPSTATUS_ROW(487, 6, \
    sign("A BYE arrives while an INVITE or re-INVITE of the same call is unanswered, and that one gets 487."), \
    cause("The call ended during a change: hold, transfer or session refresh was still open when one side hung up."), \
    remedy("No fix is needed if a user hung up, and otherwise the Reason and sender of the BYE tell what ended the " \
           "call."), \
    source(3261, "15.1.2")) \
SIPSTATUS_ROW(488, 1, \
    sign("Warning has code 304 or 305, or the device that sent the 488 has none of the codecs in the m=audio line " \
         "enabled."), \
    cause("No codec in common: the caller offers only codecs that the callee does not accept (codec mismatch)."), \
    remedy("Enable a codec that both sides have, such as G.711, in the phone, the trunk and the SBC between them."), \
    source(3261, "20.43")) \
SIPSTATUS_ROW(488, 2, \
    sign("The offer has RTP/SAVP with a=crypto and the refusing side is set to plain RTP, or the other way round " \
         "(Warning 302)."), \
    cause("SRTP against plain RTP: one side demands media encryption, and the other does not offer or support it."), \
    remedy("Set SRTP to the same mode on both sides (off, optional or required), or let the SBC convert it."), \
    source(3261, "20.43")) \
SIPSTATUS_ROW(488, 3, \
    sign("The m= line of the offer has UDP/TLS/RTP/SAVPF and a=fingerprint, and the device that sends the 488 is a " \
         "plain SIP phone, app, PBX or trunk."), \
    cause("WebRTC profile (DTLS-SRTP, ICE) offered to a device that speaks only plain SIP."), \
    remedy("Set the extension to what its device speaks (WebRTC or plain SIP), or bridge the two in the PBX or media " \
           "relay."), \
    practice()) \
SIPSTATUS_ROW(488, 4, \
    sign("The m= line of the offer has RTP/AVP or RTP/SAVP, and the browser or WebRTC client that sends the 488 logs " \
         "that setRemoteDescription failed."), \
    cause("The offer is not WebRTC: the PBX or relay sent plain RTP without DTLS fingerprint, ICE or rtcp-mux."), \
    remedy("Turn on WebRTC (DTLS-SRTP, ICE, rtcp-mux) for this extension in the PBX or in the media relay."), \
    practice()) \
SIPSTATUS_ROW(488, 5, \
    sign("The refused request is a re-INVITE with m=image and t38, and the call itself goes on."), \
    cause("T.38 fax refused: the peer, the trunk or the SBC does not support T.38."), \
    remedy("Send the fax over G.711 without T.38 (fax passthrough), or enable T.38 on every hop."), \
    source(3261, "14.2")) \
SIPSTATUS_ROW(488, 6, \
    sign("The INVITE over UDP or TCP gets 488 whatever the codecs, or the reason phrase says that secure transport is " \
         "required."), \
    cause("The trunk accepts only TLS with SRTP (secure trunking)."), \
    remedy("Switch the trunk to TLS with SRTP in your PBX, or turn off secure trunking at the provider."), \
    practice()) \
SIPSTATUS_ROW(488, 7, \
    sign("The refused re-INVITE or UPDATE (To tag present) adds m=video, drops the current codec or changes hold."), \
    cause("Change of a running call refused: video upgrade, codec change or hold that the peer does not support."), \
    remedy("Turn off video upgrades and codec changes during calls with this peer, or enable them on its side."), \
    source(3261, "14.2")) \
SIPSTATUS_ROW(488, 8, \
    sign("Warning has code 300 or 301, or the c= line has an IP6 address and the answering side uses only IPv4."), \
    cause("IPv6 against IPv4 in the SDP: the peer cannot use the offered media address."), \
    remedy("Offer IPv4 media toward this peer, or let an SBC or media relay translate between IPv6 and IPv4."), \
    source(3261, "20.43")) \
SIPSTATUS_ROW(489, 1, \
    sign("The 489 answers a SUBSCRIBE with Event: message-summary, dialog, presence or a vendor's package."), \
    cause("Voicemail light (MWI), busy lamp (BLF) or presence is not enabled on the server, or its module is not " \
          "loaded."), \
    remedy("Enable the feature on the server that answered, or turn off the subscription in the phone."), \
    source(6665, "4.2.1.1")) \
SIPSTATUS_ROW(489, 2, \
    sign("The 489 comes from a phone or app and answers a NOTIFY, such as check-sync, keep-alive or an unsolicited " \
         "message-summary."), \
    cause("NOTIFY outside a subscription, with an event that this device does not support."), \
    remedy("Ignore it for keep-alives, and otherwise turn off this NOTIFY or send the event that the device's vendor " \
           "documents."), \
    source(6665, "4.1.3")) \
SIPSTATUS_ROW(489, 3, \
    sign("The PUBLISH or SUBSCRIBE has no Event header, or its value differs in spelling from those in Allow-Events."), \
    cause("Event header missing or misspelled by the client."), \
    remedy("Fix the client: send exactly one Event with a package name from Allow-Events."), \
    source(3903, "6")) \
SIPSTATUS_ROW(491, 1, \
    sign("Two INVITEs of the same call cross in the trace, one from each side, and one or both get 491."), \
    cause("Glare: both sides put the call on hold, refreshed the session or changed the codec at the same moment."), \
    remedy("No fix is needed if the client that got the 491 retries a few seconds later, as it should."), \
    source(3261, "14.2")) \
SIPSTATUS_ROW(491, 2, \
    sign("The crossing re-INVITE comes from a PBX or SBC, right after the answer or a transfer, and on most calls."), \
    cause("Needless renegotiation: the PBX updates media path, codec or caller ID by re-INVITE while the client sends " \
          "its own."), \
    remedy("Turn off direct media or connected-line updates on the PBX for this peer, or delay the client's " \
           "re-INVITE."), \
    practice()) \
SIPSTATUS_ROW(491, 3, \
    sign("Every re-INVITE gets 491, and a trace at the peer shows an earlier INVITE of the call without final response " \
         "or ACK."), \
    cause("An unfinished INVITE blocks the call: its response or ACK was lost (NAT, Record-Route, wrong Contact)."), \
    remedy("Find out where the response or ACK was lost, and fix Contact or Record-Route on that path."), \
    source(3261, "14.2")) \
SIPSTATUS_ROW(491, 4, \
    sign("The refused request never reaches the far end, because the SBC or B2BUA in between answers it with 491."), \
    cause("The B2BUA still waits for its other leg, or wrongly considers it busy, and refuses further requests."), \
    remedy("Look at the other leg in the B2BUA's log for an open request, and update or reconfigure the B2BUA."), \
    practice()) \
SIPSTATUS_ROW(491, 5, \
    sign("The same two requests cross again and again, and the retries come at once or after a fixed delay."), \
    cause("Retry without random wait: both clients wait equally long, so that their requests cross once more."), \
    remedy("Fix the clients: wait 2.1 to 4 seconds on the side that made the Call-ID, else 0 to 2 seconds, chosen at " \
           "random."), \
    source(3261, "14.1")) \
SIPSTATUS_ROW(491, 6, \
    sign("The refused request is an UPDATE with SDP, and an offer of the peer in INVITE, PRACK or UPDATE has no answer " \
         "yet."), \
    cause("Offers cross: the UPDATE was sent before the peer's offer was answered."), \
    remedy("Answer the peer's offer first, then send the UPDATE again."), \
    source(3311, "5.2")) \
SIPSTATUS_ROW(494, 1, \
    sign("The request has Security-Verify, but not the same entries, order and parameters as the last Security-Server " \
         "list."), \
    cause("Security-Verify mismatch: the client does not repeat the server's list exactly, or something changed it on " \
          "the way."), \
    remedy("Fix the client to copy the list unchanged (in IMS from the 401), or look for tampering if its copy is " \
           "right."), \
    source(3329, "2.3.1")) \
SIPSTATUS_ROW(494, 2, \
    sign("The request names sec-agree in Require or Proxy-Require, but arrives without TLS, IPsec or digest " \
         "protection."), \
    cause("The security agreement has not started: this is the client's first, unprotected request."), \
    remedy("Let the client set up a mechanism from Security-Server and send the request again with Security-Verify."), \
    source(3329, "2.3.1")) \
SIPSTATUS_ROW(500, 1, \
    sign("For this Call-ID, the log of the server that sent the 500 shows an exception, a database error, no usable " \
         "route or a failed webhook."), \
    cause("The server's script, dial plan or database failed, or the web address of a voice app returned no valid call " \
          "instructions."), \
    remedy("Have the server's operator fix the script, route or database, or correct the webhook's address and what it " \
           "returns."), \
    practice()) \
SIPSTATUS_ROW(500, 2, \
    sign("The 500 comes from a trunk or gateway and has Reason: Q.850, often with cause 111 or 127."), \
    cause("The telephone network ended the call with a protocol or interworking error, or with a cause that the " \
          "gateway cannot translate."), \
    remedy("Give the cause and the Call-ID to the trunk provider, and try another route in the meantime."), \
    source(3398, "7.2.4.1")) \
SIPSTATUS_ROW(500, 3, \
    sign("A trace between the proxy and its next hop shows a 503 just before the proxy sends 500 to the caller."), \
    cause("The next hop is overloaded or down, and the proxy passes its 503 on as 500."), \
    remedy("Repair or bypass the next hop, and add a second target to the proxy's failover list."), \
    source(3261, "16.7")) \
SIPSTATUS_ROW(500, 4, \
    sign("Your own app sends the 500 to an INFO or another request during a call, and its log calls that request " \
         "unhandled."), \
    cause("The app has no handler for that method, and its SIP stack answers an unhandled request with 500."), \
    remedy("Have the app answer the request: with 200 if it supports the method, otherwise with 405 or 501, and then " \
           "leave the method out of Allow."), \
    practice()) \
SIPSTATUS_ROW(500, 5, \
    sign("A browser phone or softphone answers a re-INVITE (hold, session refresh, media change) with 500 in a call " \
         "that worked so far."), \
    cause("The client cannot process the new offer: its SIP or WebRTC library has a bug, or it does not support " \
          "session timers."), \
    remedy("Update the client's library, or turn off the session timer or media change that triggers the re-INVITE."), \
    practice()) \
SIPSTATUS_ROW(500, 6, \
    sign("The Contact, Route or Request-URI has sips: or a transport parameter, and the proxy logs that it cannot send " \
         "there."), \
    cause("The scheme or transport of that URI (sips:, TLS or TCP) is not enabled on the proxy or on the next hop."), \
    remedy("Use sip: with transport=tls and not sips:, or turn on the missing transport on the proxy or the next hop."), \
    practice()) \
SIPSTATUS_ROW(500, 7, \
    sign("The BYE or re-INVITE that gets the 500 has a lower CSeq number than an earlier request from the same side."), \
    cause("The CSeq is too low, for example because the sender did not count a request that it repeated after a 401 or " \
          "407."), \
    remedy("Fix the sender, because each new request in a call needs a higher CSeq number than the one before."), \
    source(3261, "12.2.2")) \
SIPSTATUS_ROW(500, 8, \
    sign("The 500 has a Retry-After of up to 10 seconds and answers a re-INVITE or UPDATE sent before the previous one " \
         "was answered."), \
    cause("Two session changes overlap, for example hold and a session refresh at the same moment."), \
    remedy("Have the sender wait for the final response to the first one, and repeat the second after Retry-After."), \
    source(3261, "14.2")) \
SIPSTATUS_ROW(501, 1, \
    sign("The 501 answers OPTIONS pings, and the load balancer or PBX shows the peer as down although calls to it " \
         "work."), \
    cause("The peer does not implement OPTIONS, so the health check thinks that a working server is down."), \
    remedy("Have the peer answer OPTIONS with 200, or let the monitor count any response as alive."), \
    source(3261, "21.5.2")) \
SIPSTATUS_ROW(501, 2, \
    sign("The 501 answers an INFO or UPDATE in a call, the method is not in the peer's Allow, and the call drops soon " \
         "after."), \
    cause("One side uses a method that the other lacks, such as UPDATE for session timers, and ends the call because " \
          "of the 501."), \
    remedy("Send only methods in the peer's Allow, refresh the session by re-INVITE, and do not end a call because of " \
           "a 501."), \
    practice()) \
SIPSTATUS_ROW(501, 3, \
    sign("The 501 answers an INVITE on a trunk and has Reason: Q.850;cause=29 or cause=79."), \
    cause("The telephone network lacks or refuses a service of the call, such as a supplementary service or a call " \
          "type."), \
    remedy("Ask the trunk provider which service was refused, or place the call without it."), \
    source(3398, "7.2.4.1")) \
SIPSTATUS_ROW(501, 4, \
    sign("The 501 answers a REFER, MESSAGE, PUBLISH or SUBSCRIBE and comes from a registrar or PBX (Server, To tag), " \
         "not from the phone."), \
    cause("The request went to a server that does not know the method, instead of to the phone or service that does."), \
    remedy("Send it to the Contact of the call, or to the server that offers the service."), \
    source(3261, "21.5.2")) \
SIPSTATUS_ROW(501, 5, \
    sign("The trace shows a proxy that answers 501 itself and never forwards the request."), \
    cause("The proxy's script or firewall module allows only a fixed list of methods."), \
    remedy("Add the method to the proxy's script, because proxies must forward methods that they do not know."), \
    source(3261, "16.3")) \
SIPSTATUS_ROW(501, 6, \
    sign("The method in the request line is misspelled or not in capital letters, for example Invite."), \
    cause("A homegrown client sends a method name that does not exist, because method names are case-sensitive."), \
    remedy("Correct the method name in both the request line and CSeq."), \
    source(3261, "20.16")) \
SIPSTATUS_ROW(502, 1, \
    sign("The trunk or gateway sends the 502 with Reason: Q.850;cause=27, whichever phone you call from."), \
    cause("The destination is out of order: the telephone network cannot reach the called line, PBX or trunk."), \
    remedy("Ask the callee or the provider to check that line, and use another number or route until then."), \
    source(3398, "7.2.4.1")) \
SIPSTATUS_ROW(502, 2, \
    sign("The app shows 502, but no capture has the response, and the app's log says that a host name did not " \
         "resolve."), \
    cause("DNS failed on the caller's device, and its own stack made the 502 (a typo, no DNS server, or a domain with " \
          "SRV records only)."), \
    remedy("Correct the server name, test it with a DNS tool on that device, and turn on SRV lookup if the domain has " \
           "no A record."), \
    practice()) \
SIPSTATUS_ROW(502, 3, \
    sign("Your own PBX sends the 502 to browser or SRTP phones only, and its log shows a DTLS, certificate, ICE or RTP " \
         "port error."), \
    cause("The PBX could not set up the media (DTLS certificate, SRTP, ICE or RTP port) and says that the destination " \
          "is out of order."), \
    remedy("Update the TLS library and the certificate of the PBX, and check its ICE settings and free RTP ports."), \
    practice()) \
SIPSTATUS_ROW(502, 4, \
    sign("The server that made the 502 logs that it could not resolve or connect to the next hop, and sends no INVITE " \
         "there."), \
    cause("The SBC or proxy cannot reach the next hop, for example because of a wrong host name, port, transport or " \
          "certificate."), \
    remedy("Correct the address of the next hop on that server, and test DNS, TCP and TLS from there."), \
    practice()) \
SIPSTATUS_ROW(502, 5, \
    sign("A trace between the gateway or proxy and the next server shows a response from that server just before the " \
         "502."), \
    cause("That response was invalid or could not be mapped, for example because of a malformed header or SDP."), \
    remedy("Compare the response with one from a call that works, and have the operator of the next server fix it."), \
    source(3261, "21.5.3")) \
SIPSTATUS_ROW(502, 6, \
    sign("The call is already up, and only in-dialog requests such as BYE or re-INVITE get 502."), \
    cause("A proxy put a wrong address into Record-Route, so later requests of the call go to the wrong place."), \
    remedy("Correct the address, port and transport that the proxy puts in Record-Route."), \
    source(5057, "5.1")) \
SIPSTATUS_ROW(503, 1, \
    sign("The 503s, sometimes to OPTIONS pings too, begin at the same number of calls each time and stop when calls " \
         "end."), \
    cause("The limit of concurrent calls is reached: channels of the trunk, sessions of the PBX, or calls stuck after " \
          "a lost BYE."), \
    remedy("Buy channels or raise the limit, clear stuck calls, and do not let the monitor count such a 503 as a dead " \
           "server."), \
    practice()) \
SIPSTATUS_ROW(503, 2, \
    sign("The app reports 503, but a capture on its device has no such response, only failed DNS, TCP or TLS, or " \
         "nothing at all."), \
    cause("The app's own stack made the 503: no usable address (DNS, IPv4 or IPv6), a refused connection, or a TLS " \
          "certificate error."), \
    remedy("Check host name, port and certificate in the account, turn on SRV lookup, and select the IP version that " \
           "the account can use."), \
    source(3261, "8.1.3.1")) \
SIPSTATUS_ROW(503, 3, \
    sign("The 503 has Reason: Q.850 with cause 34, 38, 41, 42 or 47, and it also comes when you place only one call."), \
    cause("The telephone network is congested or out of order, or has no free circuit on that route."), \
    remedy("Let the PBX try another trunk, and report the cause and the time to the provider."), \
    source(3398, "7.2.4.1")) \
SIPSTATUS_ROW(503, 4, \
    sign("The PBX or proxy answers 503 at once, no INVITE leaves for the trunk, and OPTIONS pings to the trunk fail."), \
    cause("The trunk is marked down after failed pings, so calls are refused without being tried."), \
    remedy("Find out why OPTIONS gets no 200 (firewall, allowlist, TLS, a peer without OPTIONS), or stop pinging that " \
           "trunk."), \
    practice()) \
SIPSTATUS_ROW(503, 5, \
    sign("Single calls pass, but when several start within the same second, some get 503 although few calls are up."), \
    cause("A rate limit on calls or requests per second (CPS, token bucket) rejects bursts."), \
    remedy("Spread the calls out in the dialer, or raise the rate limit or burst size at the server or provider."), \
    practice()) \
SIPSTATUS_ROW(503, 6, \
    sign("The 503 has Retry-After, or every request to that server fails for a while, and its log shows high load or a " \
         "restart."), \
    cause("The server is overloaded, starting up or in maintenance."), \
    remedy("Send calls to the next server until Retry-After has passed, and have the operator check load and planned " \
           "work."), \
    source(3261, "21.5.4")) \
SIPSTATUS_ROW(503, 7, \
    sign("Only some calls fail, each after the same long wait, such as 4, 16 or 32 seconds, and one address never " \
         "answers."), \
    cause("The proxy keeps choosing a dead node, waits for its connection to time out and tries no other."), \
    remedy("Take the node out of DNS or the dispatcher list, shorten the connect timeout, and fail over to the next " \
           "one."), \
    source(3261, "16.9")) \
SIPSTATUS_ROW(503, 8, \
    sign("The 503 has Reason: Q.850;cause=58 or cause=88, or a call with G.711 and plain RTP passes on the same " \
         "route."), \
    cause("The offer does not fit the far end: codec mismatch, SRTP against RTP, or video and fax that it does not " \
          "take."), \
    remedy("Change the offered codecs or the encryption in the trunk settings, as another route seldom helps."), \
    source(3398, "7.2.4.1")) \
SIPSTATUS_ROW(504, 1, \
    sign("The 504 has Reason: Q.850;cause=102, or a trace beyond the gateway shows an INVITE that nobody answers."), \
    cause("The telephone network or the next hop of a gateway or B2BUA did not answer in time."), \
    remedy("Use another route, and have the gateway's operator find the hop that does not answer."), \
    source(3398, "7.2.4.1")) \
SIPSTATUS_ROW(504, 2, \
    sign("The server that made the 504 logs that it cannot connect to the next hop, and the next hop (such as your " \
         "SBC) sees no INVITE."), \
    cause("The connection to the next hop fails: a firewall, an expired TLS certificate, a wrong FQDN or port, or a " \
          "server that is down."), \
    remedy("Allow the sender's addresses in the firewall, replace the expired certificate, and check the FQDN and port " \
           "of the next hop."), \
    practice()) \
SIPSTATUS_ROW(504, 3, \
    sign("The log of the server that made the 504 shows a query to HSS, ENUM, LDAP, DNS or billing that timed out."), \
    cause("A database or lookup server that the call or registration depends on is slow or down."), \
    remedy("Restore that system, shorten the query's timeout, and set a fallback for when it does not answer."), \
    source(3261, "21.5.5")) \
SIPSTATUS_ROW(504, 4, \
    sign("The 504 comes at once, often for one user only, and nothing in the server's log timed out."), \
    cause("The server uses 504 for any failed step, such as a broken subscriber record or a message that it finds " \
          "invalid."), \
    remedy("Compare that user's profile, or the message, with one that works, and correct the difference."), \
    practice()) \
SIPSTATUS_ROW(504, 5, \
    sign("The 504 answers an UPDATE that changes the session, for example one that adds video."), \
    cause("The other side has to ask its user first, and an UPDATE cannot wait for that."), \
    remedy("Once the call is answered, send the change as a re-INVITE."), \
    source(3311, "5.2")) \
SIPSTATUS_ROW(505, 1, \
    sign("The request line, captured as it reaches the server, does not end in exactly SIP/2.0."), \
    cause("The SIP version is wrong or damaged: a script, a test tool, a scanner or an SBC rule wrote the line."), \
    remedy("Correct the client or the rule that wrote the line, or ignore the request if its sender is an unknown " \
           "scanner."), \
    source(3261, "7.1")) \
SIPSTATUS_ROW(513, 1, \
    sign("The SDP of the INVITE has many a=candidate lines or codecs, and a call with ICE off or fewer codecs passes."), \
    cause("The INVITE is too long, because ICE lists every network of the host (container, VPN) and the phone offers " \
          "many codecs."), \
    remedy("Turn ICE off or limit it to one interface, and offer only the codecs that are needed."), \
    practice()) \
SIPSTATUS_ROW(513, 2, \
    sign("A proxy sends the 513 itself, often as Message too big, to every request above one size, such as 2048 or " \
         "4096 bytes."), \
    cause("A length limit in the proxy's script is too low for today's INVITEs (WebRTC, signed caller ID)."), \
    remedy("Raise the limit in the script, or let the SBC strip header fields before that proxy."), \
    practice()) \
SIPSTATUS_ROW(580, 1, \
    sign("The mobile core's trace shows that the base station or gateway rejects the dedicated bearer or QoS flow for " \
         "voice."), \
    cause("The radio network refuses the QoS for the call (VoLTE or VoNR), while registration and messages work."), \
    remedy("Have the operator correct the QoS profile in the base station and the policy function."), \
    practice()) \
SIPSTATUS_ROW(580, 2, \
    sign("The core's trace has no QoS request from the P-CSCF (Rx or N5) for this call."), \
    cause("The P-CSCF never asks for the voice or video bearer, so the precondition stays unmet."), \
    remedy("Enable the QoS module of the P-CSCF for voice and video, and check its link to the PCRF or PCF."), \
    practice()) \
SIPSTATUS_ROW(580, 3, \
    sign("The offer has a=des:qos mandatory, and the callee is not on a network that reserves QoS."), \
    cause("The caller demands a QoS precondition that the callee cannot or does not want to meet."), \
    remedy("Offer the precondition as optional, or leave it out on calls to other networks."), \
    source(3312, "8")) \
SIPSTATUS_ROW(600, 1, \
    sign("Each branch of the forked INVITE got 486, and the proxy answers 600 in their place."), \
    cause("All devices of the callee are busy."), \
    remedy("Call later, and have the proxy forward the 486 if voicemail or another number should take the call."), \
    source(4412, "4.6.6")) \
SIPSTATUS_ROW(600, 2, \
    sign("The 600 has the To tag and User-Agent of one phone, and the callee's other phones stop ringing with it."), \
    cause("One phone says busy everywhere although it knows only about itself."), \
    remedy("Set that phone to send 486 when it is busy."), \
    source(3261, "21.6.1")) \
SIPSTATUS_ROW(600, 3, \
    sign("The 600 comes from an I-CSCF, often with a phrase about an empty list, although nobody is on the phone."), \
    cause("The I-CSCF found no S-CSCF to choose: none is configured, or the HSS named none that fits."), \
    remedy("Add the S-CSCFs and their capabilities to the I-CSCF and to the subscriber in the HSS."), \
    practice()) \
SIPSTATUS_ROW(603, 1, \
    sign("The 603 comes from the callee's phone or app (User-Agent, To tag), either while it rings or at once without " \
         "a ring."), \
    cause("The callee, or a block list or do-not-disturb (DND) on the phone, declined the call for all devices."), \
    remedy("Do not redial as the caller, and set the callee's phone to reject with 486 if other phones or voicemail " \
           "should take the call."), \
    source(3261, "21.6.2")) \
SIPSTATUS_ROW(603, 2, \
    sign("The reason phrase is Network Blocked, or Reason has text with v=analytics1 and a url, tel or email."), \
    cause("A provider's call analytics blocked the call as likely spam before the callee saw it (603+, USA as of March " \
          "2026)."), \
    remedy("Appeal to the contact in Reason, do not try another route, and pass the phrase and Reason on unchanged."), \
    practice()) \
SIPSTATUS_ROW(603, 3, \
    sign("A PBX, bot or your own app sends the 603, often with Q.850;cause=16, and its log shows a hangup of an " \
         "unanswered call."), \
    cause("The dial plan or code ended the call without a cause, so the caller gets 603 even for a busy or unreachable " \
          "extension."), \
    remedy("Hang up with the real cause (busy, no answer, not found), or answer the call before the code ends it."), \
    practice()) \
SIPSTATUS_ROW(603, 4, \
    sign("A carrier sends 603 Decline before any 180, and the same number can be called with another caller ID."), \
    cause("The carrier blocks your caller ID without saying so: not yours or not verified, a bad reputation, or a " \
          "fraud rule."), \
    remedy("Use a number assigned to your account, have it signed (STIR/SHAKEN), and ask the carrier why it blocks the " \
           "call."), \
    practice()) \
SIPSTATUS_ROW(603, 5, \
    sign("A test call that nobody answers, or one to an unused number, also ends with 603 from this carrier or " \
         "service."), \
    cause("The carrier or service uses 603 for no answer, or for any call that it cannot complete."), \
    remedy("Treat 603 from that trunk as no answer, and let the dial plan try the next number."), \
    practice()) \
SIPSTATUS_ROW(603, 6, \
    sign("The number belongs to a voice service, and its console logs a failed webhook or a reject instruction for the " \
         "call."), \
    cause("The service could not read the call instructions that your app gives it (webhook), or they tell it to " \
          "reject the call."), \
    remedy("Correct the web address or what it returns, and set a fallback address."), \
    practice()) \
SIPSTATUS_ROW(603, 7, \
    sign("The provider answers every outgoing call with 603, whatever the number, and your account page shows a low " \
         "balance or a suspension."), \
    cause("The account is suspended or out of credit."), \
    remedy("Add funds, or ask the provider why the account is inactive."), \
    practice()) \
SIPSTATUS_ROW(603, 8, \
    sign("The 603 answers a REFER or SUBSCRIBE inside a call, and the call itself goes on."), \
    cause("The other side refuses the transfer or subscription, by policy or because its software has no transfer " \
          "handler."), \
    remedy("Allow transfers in the phone, PBX or trunk, or let your own PBX connect the two calls instead."), \
    source(5057, "5.6")) \
SIPSTATUS_ROW(604, 1, \
    sign("The Request-URI has the number in a form that the provider does not document, or no other phone reaches it " \
         "either."), \
    cause("The number does not exist as dialed: a typo, a missing prefix, the wrong E.164 form, or an unassigned " \
          "number."), \
    remedy("Correct the number format in the dial plan, and take dead numbers off your lists."), \
    source(3261, "21.6.3")) \
SIPSTATUS_ROW(604, 2, \
    sign("The I-CSCF sends the 604, and the HSS answered its location query with user unknown."), \
    cause("The called identity (phone number or IMPU) is not in the HSS, or the number belongs to another network."), \
    remedy("Add the callee to the HSS in the form that is dialed, or have the I-CSCF send numbers of other networks to " \
           "ENUM or the PSTN."), \
    practice()) \
SIPSTATUS_ROW(606, 1, \
    sign("The 606 has the To tag and User-Agent of one app, and calls pass to the other phones when that app is logged " \
         "out."), \
    cause("The app answers 606 to any call that it does not understand, and so speaks for all devices of the user."), \
    remedy("Update the app or log it out, as it should send 488 so that the other phones keep ringing."), \
    source(3261, "21.6.4")) \
SIPSTATUS_ROW(606, 2, \
    sign("The 606 has a Warning with a code of 300 to 399, or an SDP body with other codecs or another transport than " \
         "the offer."), \
    cause("The offered media do not suit the callee: codec mismatch, SRTP or video, bandwidth, or IPv6."), \
    remedy("Call again with an offer that matches the SDP or Warning, such as audio only with G.711."), \
    source(3261, "21.6.4")) \
SIPSTATUS_ROW(607, 1, \
    sign("The 607 comes after ringing, or from the callee's phone, and other numbers can be called."), \
    cause("The called user, or the phone's block list, marked your caller ID as unwanted, like a spam button."), \
    remedy("Stop calling this number, or, if the call was wanted, ask the user by email or text message to unblock " \
           "you."), \
    source(8197, "4")) \
SIPSTATUS_ROW(607, 2, \
    sign("The 607s come before any ringing, and many numbers of the same carrier send them."), \
    cause("The carrier uses 607 for its own spam blocking, although 607 is meant for users only."), \
    remedy("Check how your caller ID is rated and signed, and appeal to the carrier, which should send 603 Network " \
           "Blocked in the USA."), \
    practice()) \
SIPSTATUS_ROW(608, 1, \
    sign("The 608 has Call-Info with purpose=jwscard."), \
    cause("A provider's call analytics rejected the call as likely spam or a robocall, and the provider names a " \
          "contact for appeals."), \
    remedy("Fetch the jCard, verify its signature, and ask the contact named there to unblock the caller ID."), \
    source(8688, "3.1")) \
SIPSTATUS_ROW(608, 2, \
    sign("The 608 has no Call-Info."), \
    cause("A network rejected the call as unwanted and gives no contact, for example because the caller ID is not " \
          "signed (STIR/SHAKEN)."), \
    remedy("Have your calls signed, and ask your provider or the callee's which network blocked the call and how to " \
           "appeal."), \
    source(8688, "6"))

#define SIPSTATUS_ROWS_CAUSES(SIPSTATUS_ROW) \
SIPSTATUS_ROW(1, \
    description("The dialed number is not assigned to anyone in the phone network, although its format looks " \
                "valid. No phone was reached."), \
    when_seen("A wrong or disconnected number, or a number in a format the trunk does not expect (country code, +, " \
              "trunk prefix). On incoming calls, the PBX or SBC answered 404 (DID missing from the inbound dial " \
              "plan, or phone not registered), and the gateway turned that into cause 1."), \
    how_to_fix("Compare the number in the INVITE's Request-URI with the format your provider wants, usually E.164, " \
               "and call it from a mobile phone. If the format is right and the number works from there, ask your " \
               "provider to check its routing. On incoming calls, check the inbound dial plan of the PBX that " \
               "answered 404, the number sent to it and the phone's registration.")) \
SIPSTATUS_ROW(2, \
    description("The call asked for a particular long-distance (transit) carrier, but the equipment that released " \
                "it does not know that carrier or cannot reach it."), \
    when_seen("A carrier selection code was dialed or added by the dial plan, and it is wrong or not valid on this " \
              "line. A carrier between you and the callee may also have added it."), \
    how_to_fix("Look in the Request-URI for a carrier code before the number or in a cic= parameter, and remove or " \
               "correct the dial plan rule that adds it. If you send the plain number, give your provider the " \
               "Call-ID and time so that it can correct its routing, and use another trunk meanwhile.")) \
SIPSTATUS_ROW(3, \
    description("The network that got the call has no route to the dialed number. The number itself may be valid."), \
    when_seen("No outbound route matches the number, the prefix is wrong, or the trunk does not carry this " \
              "destination (international, premium rate). Some PBXs and gateways send it themselves: for a phone " \
              "that is unknown or not registered, a host name that does not resolve, or a PRI line that is down."), \
    how_to_fix("If no INVITE went out to the trunk, your own PBX or gateway sent the 3: check its outbound routes, " \
               "DNS and PRI line, and whether the phone is registered. If the provider sent it, check prefix and " \
               "number format and ask whether the trunk may call this destination; another trunk may have a route.")) \
SIPSTATUS_ROW(16, \
    description("The call ended normally. In a BYE someone usually hung up; in a CANCEL, and in the 487 that " \
                "follows it, the caller usually gave up before the answer. In any other 4xx to 6xx response, 16 " \
                "contradicts the code: most likely a wrong mapping has lost the real cause."), \
    when_seen("A user hung up or gave up waiting, or an IVR or voicemail ended the call. With a refusal such as " \
              "480, 486 or 603: the dial plan of a PBX ended a busy, rejected or unanswered call with a plain " \
              "hangup and did not pass on the real cause."), \
    how_to_fix("See which side sent the BYE or CANCEL; if someone hung up, no fix is needed. If a busy or rejected " \
               "call comes back with 16, have the dial plan of the PBX that sent it pass on the real state (486 " \
               "with cause 17 for busy). If calls always drop after the same time, check for a missing ACK (about " \
               "32 seconds), session timers and call duration limits.")) \
SIPSTATUS_ROW(17, \
    description("The called number is busy: it cannot take another call now. location=U points to the callee's own " \
                "phone or line; a network location, such as RLN, points to the far end's network or to a gateway " \
                "that translated a SIP 486."), \
    when_seen("The callee is on the phone without call waiting, or the phone reports reject or do-not-disturb as " \
              "busy. Also a call limit on the extension or trunk, or stuck calls that still count. In the BYE of " \
              "an answered call it is likely a wrong mapping or left over from another call leg."), \
    how_to_fix("Call again later. If the callee was free, check call waiting, do-not-disturb, call limits and " \
               "stuck calls on the callee's phone and PBX. If the Reason's location names a network, ask the " \
               "provider whether all channels to the callee were in use.")) \
SIPSTATUS_ROW(18, \
    description("The called phone or line did not react at all: it did not ring, answer or refuse in time, so the " \
                "network gave up."), \
    when_seen("The phone or PBX at the far end is off or unreachable, its registration is out of date, or a " \
              "firewall or SIP ALG dropped the INVITE. Toward the phone network, many gateways also turn a SIP 480 " \
              "into 18 and some PBXs a 408, and some carriers send 18 for a phone that rang without an answer."), \
    how_to_fix("On the callee's PBX, check that the phone is registered, that the INVITE reaches it, and what " \
               "comes back (180, 480 or nothing). If the call left your system for the provider, give the provider " \
               "the Call-ID and time. If the caller heard ringing, treat it as no answer.")) \
SIPSTATUS_ROW(19, \
    description("The called phone rang, but nobody answered before the time for ringing ran out."), \
    when_seen("Nobody picked up within the ring timeout of the PBX or carrier (in phone networks often 90 seconds " \
              "to 3 minutes), and neither voicemail nor forwarding took the call. Some PBXs turn any SIP 480 into " \
              "19, even if no phone rang. Also a recorded announcement (number not in service, for example) that " \
              "repeated until the timer ended the call (RFC 3398, section 7.2.8)."), \
    how_to_fix("Call again later. To have such calls answered, set voicemail, forwarding on no answer or a longer " \
               "ring timeout on the callee's side. If calls end too early, compare the ring timeouts of PBX, SBC " \
               "and provider (the shortest one ends the call); if no phone rang, check its registration.")) \
SIPSTATUS_ROW(20, \
    description("The number exists, but its phone cannot be reached at present, for example a mobile that is " \
                "switched off or out of coverage, or a SIP account that is not registered."), \
    when_seen("A mobile phone without coverage or switched off, or a PBX extension without a usable registration " \
              "(expired, no answer to OPTIONS pings, mobile app not woken by push). Gateways that follow ITU-T " \
              "Q.1912.5 turn every SIP 480 into 20, also for no answer or do-not-disturb."), \
    how_to_fix("Call again later or leave a message. For an extension of your own, look at its registration on the " \
               "PBX (expiry, Contact address, push) and at the NAT, firewall or SIP ALG between phone and PBX. If " \
               "a mobile is on and in coverage, the callee should ask the mobile operator.")) \
SIPSTATUS_ROW(21, \
    description("Someone refused the call although the line was neither busy nor incompatible. location=U points " \
                "to the callee's side (in the USA, a block by call analytics may have it too); any other location " \
                "points to a network on the way or to a private network such as a PBX (LPN, RPN)."), \
    when_seen("The callee pressed reject, or a rule refused the call: block list, anonymous call rejection, a " \
              "caller ID your trunk does not own, no credit, barred destination. Many gateways also turn 401, 402, " \
              "403, 407 and 603 into 21. In the USA, v=analytics1 in the Reason's text means that call analytics " \
              "blocked the call."), \
    how_to_fix("If the Reason's text has v=analytics1, appeal at its url, tel or email and try no other route. " \
               "Otherwise check credentials and caller ID (From, P-Asserted-Identity, Diversion on forwarded " \
               "calls), then ask your provider which rule refused the call. With location=U, usually only the " \
               "callee can change it.")) \
SIPSTATUS_ROW(22, \
    description("The callee's number has changed, and the dialed one is no longer in use. A gateway that gets the " \
                "new number with the cause and can read it should send 301 with the number in Contact, otherwise " \
                "410."), \
    when_seen("An old entry in a phone book or CRM was dialed. Toward the phone network, gateways also turn a 410 " \
              "(Gone) from a PBX or provider into 22, even if there is no new number."), \
    how_to_fix("Take the new number from Contact (in a 301) or from the announcement, or ask the callee, and " \
               "correct the phone book, CRM or speed dial. Stop redialing the old number. Check a number in " \
               "Contact against your dial plan before dialing it automatically (toll fraud).")) \
SIPSTATUS_ROW(23, \
    description("An exchange (phone switch) asks an earlier exchange on the path to set up the call to another " \
                "number instead. It is a redirection, not a failure of the callee."), \
    when_seen("Call forwarding that an earlier exchange carries out, or a gateway that turns a SIP 3xx into cause " \
              "23 instead of following it. A SIP caller rarely sees it; it then comes with 410, or from some PBXs " \
              "with 302."), \
    how_to_fix("If the response has a Contact, the caller's PBX can call that number, provided the dial plan " \
               "allows it (toll fraud). Without a Contact, ask your provider to follow the redirection in its own " \
               "network. If your own gateway sends 23, set it to follow 3xx responses itself.")) \
SIPSTATUS_ROW(25, \
    description("An exchange released the call because the call had passed through too many exchanges (the hop " \
                "counter ran out). Usually two systems send the call to each other."), \
    when_seen("A routing loop: a DID without an inbound route that the PBX sends back out to the trunk, call " \
              "forwarding in a circle, or two providers that route the number to each other. Many gateways turn " \
              "SIP 482 and 483 into 25. From a trunk, it usually comes with 500 or 483."), \
    how_to_fix("Search the trace for the same number coming back (growing Via list, falling Max-Forwards, a new " \
               "Call-ID after each PBX) and correct the route or forwarding rule that returns it. If the call " \
               "passes your systems only once, the loop is probably at the provider: report the number, Call-ID " \
               "and time.")) \
SIPSTATUS_ROW(26, \
    description("This cause has two meanings: another of several ringing phones got the call, or, in North " \
                "American (ANSI) networks, a call to a ported number was routed to the wrong carrier (RFC 3398, " \
                "section 7.2.4.1)."), \
    when_seen("In a CANCEL to a phone of a ring group or queue: answered elsewhere. In a 404 from a trunk in North " \
              "America: a carrier on the way did not look up the ported number (LNP dip), or its data is out of " \
              "date."), \
    how_to_fix("Answered elsewhere needs no fix; if phones then show a missed call, have the PBX also send Reason: " \
               "SIP;cause=200, which many phones understand. For a ported number, report the number and time to " \
               "your provider so that the number portability lookup is corrected, and use another trunk meanwhile.")) \
SIPSTATUS_ROW(27, \
    description("The call could not be delivered because the connection to the destination is not working: no " \
                "signaling message got through. The number itself may be fine."), \
    when_seen("The far end's PBX, line or trunk is down, unplugged or out of service. Some PBXs and SBCs also send " \
              "27 themselves if the connection to the next hop fails (TCP, TLS, WebSocket) or if they cannot set " \
              "up media on their own side."), \
    how_to_fix("If your own PBX or SBC sent it, check its log and the address, port, TLS certificate and firewall " \
               "of the next hop; in a BYE right after the answer, check media first (RTP ports, SRTP, DTLS). If " \
               "the Reason has location=U or RLN, the callee's side has to check its line. Use another route " \
               "meanwhile.")) \
SIPSTATUS_ROW(28, \
    description("The dialed number has a wrong format or too few digits, so that the network cannot route it."), \
    when_seen("A missing country or area code, a + that the trunk needs or does not take, an outside-line prefix " \
              "that was not removed, or a call sent before all digits were dialed. Gateways also turn a SIP 484 " \
              "into 28."), \
    how_to_fix("Compare the Request-URI of the INVITE with the format your provider asks for, usually E.164, and " \
               "correct the number translation in the PBX's outbound route. If digits are missing, lengthen the " \
               "inter-digit timer or correct the digit map of the phone or gateway.")) \
SIPSTATUS_ROW(29, \
    description("The network cannot or will not provide an extra service (supplementary service) that the call " \
                "asked for. The same call without it may work."), \
    when_seen("Transfer, forwarding, caller name, user-to-user data or a closed user group used on an ISDN (PRI) " \
              "line or trunk without a subscription for it. Some PBXs also turn a SIP 501 into 29."), \
    how_to_fix("Find out what the failing call asks for that a plain call does not, and turn that feature off on " \
               "the trunk or order it from the provider. On a PRI gateway, look at the Facility element in the " \
               "SETUP; on SIP, at the method and at Require.")) \
SIPSTATUS_ROW(31, \
    description("The call ended, and the system that released it gave no more exact cause. 31 is the catch-all for " \
                "normal events and does not say what happened."), \
    when_seen("Often a mapping that lost the real cause: many gateways send 31 for SIP codes without a mapping of " \
              "their own and, as RFC 3398, section 8.2.6.1, recommends, for most 488 and 606. It can also hide a " \
              "caller who gave up, a mobile app that no push reached, or media that never arrived."), \
    how_to_fix("Read the text in the Reason header, the SIP code, its phrase and Warning; they often name the real " \
               "cause. Then find out who released the call (location, Server, To tag, last hop in the trace) and " \
               "search that system's log. If it is yours, correct its mapping table.")) \
SIPSTATUS_ROW(34, \
    description("No free channel: all circuits or call slots on the way to the callee are in use at present."), \
    when_seen("The channel limit of your trunk, PRI line or license is reached, or the carrier's circuits are " \
              "full. Also too many calls per second, or stuck calls. Some PBXs send 34 for any 503, whatever its " \
              "reason; next to 486 it is usually a wrong mapping, which can make an SBC try other routes to a busy " \
              "user."), \
    how_to_fix("Compare active calls with the channels you pay for and with the limits on PBX and SBC, and clear " \
               "stuck calls. If you have free channels, the Reason's location may tell whose circuits are full " \
               "(RLN: the far end's network). Retry after some seconds or over another trunk, and add channels if " \
               "it happens often.")) \
SIPSTATUS_ROW(38, \
    description("The network is not working and will probably stay so for some time. A new attempt at once is not " \
                "likely to succeed."), \
    when_seen("A failed PRI or carrier link, an outage at the provider, or a dead gateway. Many gateways turn a " \
              "SIP 502 into 38 and some PBXs a 500, so a next hop, script or dial plan that failed may also be the " \
              "cause."), \
    how_to_fix("Use another trunk or provider at once. Check link status and alarms of your own gateway and trunk, " \
               "and look in the trace for a 500 or 502 that was turned into 38. If your side is fine, report the " \
               "outage to your provider with Call-ID and time.")) \
SIPSTATUS_ROW(41, \
    description("Something in the network failed and should recover soon: a new attempt, even at once, may succeed."), \
    when_seen("A restarting or overloaded server or a lost link. On SIP it is often only a translation: many " \
              "gateways turn 400, 481, 500 and 503 into 41, so it may also be a trunk that is down, a limit that " \
              "is reached, or a request that the next hop rejected."), \
    how_to_fix("Retry once, then use another trunk. If it keeps failing, it is not temporary: find the SIP " \
               "response that was turned into 41, in the log of the gateway or PBX that released the call or in a " \
               "trace on its SIP side, and correct what that response complains about.")) \
SIPSTATUS_ROW(42, \
    description("The exchange or server that released the call is overloaded: it has too much traffic at present."), \
    when_seen("Peak traffic at a carrier, a dialer campaign, or overload protection of an SBC. Some PBXs send 42 " \
              "when their own limit on calls or CPU load is reached."), \
    how_to_fix("Wait before you retry (see Retry-After, if present) and lower the call rate of dialers, or use " \
               "another trunk. If your own PBX sent it, check its call limit, CPU load and memory; otherwise ask " \
               "your provider about congestion on that route.")) \
SIPSTATUS_ROW(44, \
    description("The other side cannot use the line or channel that was chosen for the call. The gateway should " \
                "then try another channel, so SIP should not see this cause (RFC 3398, section 7.2.4.1)."), \
    when_seen("On PRI and SS7 lines: both sides took the same channel at once (glare), or the channel is blocked " \
              "or numbered differently at the other end. In a BYE from some PBXs it means something else: no RTP " \
              "arrived for too long (RTP timeout)."), \
    how_to_fix("On a PRI or SS7 gateway, compare channel numbers, blocked channels and the order of channel " \
               "selection with your provider, and let the gateway negotiate another channel. In a BYE on a SIP " \
               "trunk, check whether RTP reaches the system that hung up: NAT, firewall, address in the SDP, hold " \
               "without RTP.")) \
SIPSTATUS_ROW(47, \
    description("A resource that the call needed was missing, and no more exact cause fits. The cause does not say " \
                "which resource."), \
    when_seen("On PBXs and media gateways it is usually media: no common codec and no transcoder, DSP channels or " \
              "licenses used up, no free RTP port, or a media relay that refused the call. On carrier trunks: " \
              "overload."), \
    how_to_fix("Compare the codecs in both SDPs and offer one that both sides have, such as G.711. Then check " \
               "transcoders, licenses, RTP ports and the media relay of the system that released the call (see " \
               "Server and the Reason's location). If that system is the provider's, retry later or use another " \
               "trunk.")) \
SIPSTATUS_ROW(55, \
    description("The callee is a member of the closed user group (CUG) that the call belongs to, but may not " \
                "receive calls in it."), \
    when_seen("Company mobile plans and carrier VPNs in which some lines may only make calls. On an ordinary SIP " \
              "trunk it is rare, and some networks may use it for any bar on incoming calls."), \
    how_to_fix("The administrator of the group has to allow incoming calls for this line. If the callee does not " \
               "know of such a group, the callee should ask the phone company whether incoming calls are barred. A " \
               "retry will not help before that setting is changed.")) \
SIPSTATUS_ROW(57, \
    description("The kind of connection the call asked for (the bearer: speech, fax, video or data) exists here, " \
                "but the caller is not authorized to use it."), \
    when_seen("A data or video call on an ISDN (PRI) line that is ordered for speech only, or a gateway that marks " \
              "a voice call as data. On a SIP trunk it is rare and usually comes with 403."), \
    how_to_fix("Check what the call asks for: the m= lines of the SDP, or the bearer capability in the SETUP of a " \
               "PRI gateway, which should be speech or 3.1 kHz audio for voice and fax. Otherwise have your " \
               "provider enable the service. With a 403, also check credentials, caller ID and barred destinations.")) \
SIPSTATUS_ROW(58, \
    description("The kind of connection the call asked for (the bearer) is supported, but cannot be provided at " \
                "present. On SIP this usually means a media problem: codec or encryption."), \
    when_seen("No codec in common (codec mismatch), SRTP on one side and plain RTP on the other, or an SDP answer " \
              "that refuses every m= line with port 0. Some PBXs turn 488 and 606 into 58, and often send it in a " \
              "BYE right after the answer. On ISDN: no channel for the data rate asked for."), \
    how_to_fix("Compare the SDP offer and answer in the trace: codecs, RTP/AVP or RTP/SAVP, m= lines with port 0. " \
               "Set encryption alike on both sides of the trunk and allow a common codec, such as G.711, on PBX, " \
               "SBC and phone. Another trunk with the same offer usually fails as well.")) \
SIPSTATUS_ROW(63, \
    description("A service or option that the call needed is not available, and no more exact cause fits. The " \
                "cause does not say which one."), \
    when_seen("Some cloud calling platforms send it as a catch-all next to 403 or 486 and put the real reason into " \
              "the text of the Reason header, for example that the user is busy. Many gateways turn a SIP 405 into " \
              "63, and some SBCs send it if no route fits the media of the call."), \
    how_to_fix("Read the text in the Reason header and the SIP code. With 486 the user is usually just busy, so " \
               "let the SBC toward the phone network send cause 17 instead. Otherwise search the log of the " \
               "platform that sent it, and check the user's license, routing and policies there.")) \
SIPSTATUS_ROW(65, \
    description("The equipment that released the call does not support the kind of connection that was asked for " \
                "(the bearer: speech, fax, video or data). The same request will fail again."), \
    when_seen("A gateway that marks a voice call as data, or a data or video call to a voice line. On SIP: a " \
              "codec, fax or video offer that the other side does not support (usually with 488). Gateways may " \
              "turn a 488 or 606 into 65 if its Warning points to the media."), \
    how_to_fix("Read Warning, if present, compare the SDPs and offer plain audio with G.711. On an ISDN or SS7 " \
               "gateway, set the bearer capability of voice calls to speech or 3.1 kHz audio. After a refused fax " \
               "or video offer, stay on audio.")) \
SIPSTATUS_ROW(66, \
    description("The equipment that released the call does not support the type of channel that was asked for."), \
    when_seen("On PBXs it is mostly a local fault: the dial plan or trunk names a channel driver (technology) that " \
              "is misspelled or whose module is not loaded, for example after an upgrade. From an ISDN line: a " \
              "type of channel that the line does not offer."), \
    how_to_fix("Search your PBX log for the dial string that failed, then load the missing module or correct the " \
               "technology name in the dial plan or trunk. If the provider sent it, ask which channel types the " \
               "line has and set the gateway to those.")) \
SIPSTATUS_ROW(69, \
    description("The equipment that released the call does not support an extra service (supplementary service) " \
                "that the call asked for, such as a transfer. The call may work without it."), \
    when_seen("Transfer, caller name or user-to-user data sent to an exchange, PBX or gateway that does not know " \
              "the service. A PBX can also report it for one of its own channels, for example a GSM gateway module " \
              "asked for an audio format it cannot handle."), \
    how_to_fix("Compare the failing call with a plain one to see which service it asks for (REFER, Replaces or " \
               "Require in SIP, the Facility element in ISDN), and turn that service off on this trunk. If your " \
               "PBX log shows 69 before any INVITE goes out, correct the dial string or the audio formats of that " \
               "channel.")) \
SIPSTATUS_ROW(70, \
    description("The call asked for an unrestricted 64 kbit/s data connection, and the equipment offers only a " \
                "restricted one. A voice call should not ask for this at all."), \
    when_seen("A gateway that marks a voice call as data, or an ISDN data or video call over a route that cannot " \
              "carry it. On a SIP trunk it is rare and usually comes with 488."), \
    how_to_fix("For voice and fax, set the bearer capability on the gateway to speech or 3.1 kHz audio. For real " \
               "data calls, ask your provider for a route with unrestricted 64 kbit/s (clear channel), or move " \
               "them to IP.")) \
SIPSTATUS_ROW(79, \
    description("A service or option that the call asked for is not supported here, and no more exact cause fits. " \
                "The same request will fail again."), \
    when_seen("A body, fax (T.38), codec or method that the other side does not support. Many gateways turn SIP " \
              "406, 415 and 501 into 79."), \
    how_to_fix("If your own gateway or PBX sent it, find the 406, 415 or 501 in the trace: its Accept, Allow or " \
               "Warning may say what is supported. Otherwise remove what is unusual from the INVITE (T.38, video, " \
               "extra body parts) and try plain audio with G.711; if that works, turn the unusual part off on the " \
               "trunk.")) \
SIPSTATUS_ROW(87, \
    description("A closed user group (CUG) is involved, and caller and callee are not both members of it. The line " \
                "itself works."), \
    when_seen("Company mobile plans and carrier VPNs: someone outside the group calls a member, or a member calls " \
              "someone outside. Also a gateway that adds CUG data to ordinary calls."), \
    how_to_fix("Have the administrator of the group add the number or allow calls to and from outside. If your own " \
               "gateway adds CUG data to the call (SETUP or IAM), turn that off. A retry or another route is not " \
               "likely to help.")) \
SIPSTATUS_ROW(88, \
    description("The called side was reached but does not fit what the call asks for. On SIP this usually means " \
                "that the media do not match: codec, encryption (SRTP) or the exchange of offer and answer."), \
    when_seen("No codec in common (codec mismatch), or SRTP on one side and plain RTP on the other: often in a BYE " \
              "right after the answer, also with 400, 488 or 503. If only some calls fail, the client may get offer " \
              "and answer wrong when it uses 100rel and PRACK. On ISDN: a data call to a voice line."), \
    how_to_fix("Compare SDP offer and answer in the trace (codecs, RTP/AVP or RTP/SAVP, a=crypto, a=fingerprint) " \
               "and set codecs and encryption alike on phone, PBX and trunk. If only some calls fail, turn 100rel " \
               "off on the client or update it. Another route seldom helps, because the offer stays the same.")) \
SIPSTATUS_ROW(102, \
    description("A timer ran out while one side waited for a message, and the call was released. The cause does " \
                "not say which message never came."), \
    when_seen("The next hop did not answer the INVITE (many gateways turn 408 and 504 into 102), the 200 OK got no " \
              "ACK (the call drops after about 32 seconds), or a session refresh got no answer. Messages are often " \
              "lost at a firewall, NAT or SIP ALG. Some systems also send 102 when a maximum call duration is " \
              "reached."), \
    how_to_fix("Before the answer, check that the INVITE reaches the next hop and that its responses come back. " \
               "About 32 seconds after the answer, check where the ACK goes (Contact, Record-Route, NAT, SIP ALG). " \
               "After minutes, check session timers (Session-Expires) and call duration limits.")) \
SIPSTATUS_ROW(111, \
    description("The equipment that released the call got a message that breaks the rules of the protocol, and no " \
                "more exact cause fits."), \
    when_seen("A malformed or incomplete SIP message or SDP (for example an ACK that lacks the SDP answer), or an " \
              "ISDN line whose two ends use different protocol variants. Some SBCs turn SIP 400, 414, 416, 420 and " \
              "421 into 111."), \
    how_to_fix("Take the last message before the release from the trace and check its headers, SDP and " \
               "Content-Length, also for changes by an SBC or SIP ALG. On a PRI gateway, set switch type and " \
               "protocol variant as your provider says. If you find nothing, ask the other side what its log says.")) \
SIPSTATUS_ROW(127, \
    description("The call ended in a network that does not pass on its causes, so the real cause is not known. 127 " \
                "is a catch-all; location=BI points to the network beyond the interworking point."), \
    when_seen("Often a mapping that lost the real cause: gateways send 127 for SIP errors that have no cause of " \
              "their own (under ITU-T Q.1912.5, for nearly all errors). Some also use it for 481 or 487, so a call " \
              "that the caller ended before the answer can show 127."), \
    how_to_fix("Read the SIP code, its phrase, Warning and the text in the Reason header; they may say more. Then " \
               "go to the last system that speaks SIP and find the response that was turned into 127; correct its " \
               "mapping table if it is yours, or ask your provider with Call-ID and time."))

#define SIPSTATUS_ROWS_PAIRS(SIPSTATUS_ROW) \
SIPSTATUS_ROW(100, 180, \
    difference("100 comes from the next server and says only that it has the request; 180 comes from the far end (a " \
               "phone, PBX or gateway) and says that the callee is being alerted. If 100 is the last response in the " \
               "trace, the call may not have reached any phone; if it is 180, some device on the path said that a " \
               "phone was ringing."), \
    send_left("Send 100 as a user agent or stateful proxy unless you will send another response to the INVITE within " \
              "200 ms; you should not add a To tag to it."), \
    send_right("Send 180 only as the user agent (phone, PBX or gateway) that alerts the callee, with a To tag; a proxy " \
               "must not add that tag and so cannot create a 180.")) \
SIPSTATUS_ROW(100, 183, \
    difference("100 is for one hop: a stateful proxy never forwards it, it opens no dialog and is never sent reliably. " \
               "183 travels to the caller, opens an early dialog with its To tag, may carry SDP and, unlike 100, " \
               "restarts the timers (Timer C) after which proxies may cancel the call."), \
    send_left("Send 100 to stop retransmissions of the INVITE, not to keep a slow call setup alive: it does not " \
              "restart Timer C in the proxies."), \
    send_right("Send 183 when the caller should know about call progress, such as early media; if the setup takes " \
               "long, repeat it every minute.")) \
SIPSTATUS_ROW(180, 182, \
    difference("180 says that the callee is being alerted; 182 says that the call waits in a queue until the callee is " \
               "free. A gateway to the telephone network should play ringback for 180 but need not for 182, so the " \
               "queue should send its own music or tone."), \
    send_left("Send 180 when a phone rings for this call, also after a 182 once someone is free to take it."), \
    send_right("Send 182 while the call waits in your queue, at least every minute; the reason phrase may give the " \
               "position or the expected wait.")) \
SIPSTATUS_ROW(180, 183, \
    difference("180 says that the callee is being alerted, so the caller's side may play local ringback; 183 only " \
               "reports progress, usually early media from the far end. Either may carry SDP, but SDP does not mean " \
               "that there is audio yet: after a 180, play local ringback until RTP arrives."), \
    send_left("Send 180 when you alert the callee; a gateway should send it when the ACM (address complete message) " \
              "says subscriber free."), \
    send_right("Send 183 when there is progress or early media but you do not know that the callee is being alerted; a " \
               "gateway should not send it before it gets an ACM.")) \
SIPSTATUS_ROW(181, 182, \
    difference("181 says that the call is being forwarded, so another phone, another person or voicemail may answer; " \
               "182 says that it waits in a queue for the destination that was dialed. Neither asks the caller to do " \
               "anything but wait for the final response."), \
    send_left("Send 181 as a PBX or other B2BUA when you forward the call to another destination yourself and the " \
              "caller may know it; it is optional."), \
    send_right("Send 182 when you queue the call instead of rejecting it, and repeat it every minute so that no proxy " \
               "cancels the waiting call.")) \
SIPSTATUS_ROW(181, 302, \
    difference("Both can mean call forwarding: with 181 the server forwards the call and the INVITE stays open; with " \
               "302 the INVITE is over, and the caller's device or a proxy has to send a new one to the address in " \
               "Contact. If neither follows redirects, the call is lost."), \
    send_left("Send 181 while you forward the call yourself as a PBX or other B2BUA (a plain proxy cannot create one); " \
              "the final response still comes through you."), \
    send_right("Send 302 with the new address in Contact when you do not forward the call yourself and know that the " \
               "caller's side follows redirects; many trunks do not.")) \
SIPSTATUS_ROW(182, 480, \
    difference("In both cases the callee cannot take the call now: 182 keeps the INVITE open and the caller in line, " \
               "480 ends the attempt, and whoever calls again starts over. A forking proxy forwards 182 at once but " \
               "holds 480 back until the other branches have finished."), \
    send_left("Send 182 only if something really holds the call in a queue, and again every minute, because a proxy " \
              "may cancel the INVITE after three minutes without a response."), \
    send_right("Send 480 when the callee is not available and nothing will hold the call; the reason phrase should say " \
               "why, and Retry-After may give a better time to call.")) \
SIPSTATUS_ROW(183, 199, \
    difference("183 can open an early dialog, 199 ends one, and the INVITE goes on after both. An unreliable 199 with " \
               "a To tag that the caller has not seen before is discarded; a device that does not know 199 treats it " \
               "as 183, that is, as progress."), \
    send_left("Send 183 when a branch has progress or early media to report; the caller needs no option tag for it."), \
    send_right("Send 199 as a forking proxy that holds back a branch's failure, once for each ended early dialog, with " \
               "its To tag and the failure's code in Reason, if the INVITE has 199 in Supported and does not require " \
               "100rel.")) \
SIPSTATUS_ROW(183, 200, \
    difference("183 is progress: the caller may hear tones or an announcement, but nobody has answered. 200 to an " \
               "INVITE answers the call and needs an ACK; in the telephone network it becomes the answer message " \
               "(ANM), with which billing usually starts."), \
    send_left("Send 183 for tones, announcements and other early media before the answer, and repeat it every minute " \
              "or a proxy may cancel the call."), \
    send_right("Send 200 to an INVITE when the call is answered, with the SDP offer or answer that is still due, and " \
               "repeat it until the ACK arrives.")) \
SIPSTATUS_ROW(200, 202, \
    difference("In answer to SUBSCRIBE, NOTIFY and REFER they mean the same: 202 is deprecated there, although many " \
               "current stacks still answer REFER with it, and only the NOTIFY tells how a transfer went. In answer to " \
               "MESSAGE they differ: with 200 the sender may assume delivery, with 202 only that a relay or gateway " \
               "has the text."), \
    send_left("Send 200 to every SUBSCRIBE, NOTIFY and REFER that you accept, even if the outcome is still open, and " \
              "to a MESSAGE that has reached its destination."), \
    send_right("Send 202 only to a MESSAGE: when you store it for later, pass it on to a network other than SIP, or " \
               "send it to a list of recipients (RFC 5365, section 7).")) \
SIPSTATUS_ROW(200, 487, \
    difference("A CANCEL that comes in time brings back two responses: 200 for the CANCEL itself and 487 for the " \
               "INVITE that it stopped, so read the method in CSeq. If a 200 has INVITE in CSeq, the callee answered " \
               "first: the call is up, and ending it takes an ACK and a BYE."), \
    send_left("Send 200 to every CANCEL that matches a transaction of yours, even if the INVITE already has its final " \
              "response."), \
    send_right("Send 487 to an INVITE that a CANCEL, a BYE or its own Expires ends before you have answered it, never " \
               "to the CANCEL itself.")) \
SIPSTATUS_ROW(202, 204, \
    difference("202 to a SUBSCRIBE means the same as 200, and a NOTIFY follows; after 204 none does, because " \
               "Suppress-If-Match matched. The subscription goes on unless Expires was 0: if Suppress-If-Match had an " \
               "entity-tag, the next NOTIFY comes when the state or the subscription changes; if it had an asterisk, " \
               "only when the subscription does."), \
    send_left("Send 202 to no SUBSCRIBE; send 200 and then the NOTIFY (RFC 6665, section 8.3.1)."), \
    send_right("Send 204 only to a SUBSCRIBE inside an established dialog whose Suppress-If-Match holds the current " \
               "entity-tag or an asterisk, and send no NOTIFY after it.")) \
SIPSTATUS_ROW(300, 302, \
    difference("300 offers a choice, which the user or the caller's device makes; 302 names where to go, and the " \
               "client should retry there. The number of addresses in Contact does not tell them apart, because a 302 " \
               "may list several to try in turn."), \
    send_left("Send 300 when the callee can be reached at several addresses (desk, mobile, voicemail), you do not " \
              "forward the call yourself and the caller should choose; list the addresses in Contact."), \
    send_right("Send 302 when the client can simply try the address in Contact, or several in the order of their q " \
               "values.")) \
SIPSTATUS_ROW(301, 302, \
    difference("After 301 callers should replace the old address in address books and caches; after 302 the next call " \
               "starts at the old address again, unless Expires or an expires parameter lets them cache the new one " \
               "for a while. A 301 sent by mistake can misroute calls long after it has been removed."), \
    send_left("Send 301 only if the user has left the old address for good and you know the new one, which goes into " \
              "Contact."), \
    send_right("Send 302 for everything temporary, such as call forwarding on a phone or a gateway chosen for one " \
               "call; add expires if callers may cache the address.")) \
SIPSTATUS_ROW(302, 305, \
    difference("302 changes the destination: the URI in Contact becomes the new Request-URI. 305 changes only the " \
               "path: Contact names a proxy through which this one request to the same callee has to go."), \
    send_left("Send 302 when the user can be reached for now at another address, which goes into Contact; phones, PBXs " \
              "and redirect servers may send it, and registrars may in answer to a REGISTER."), \
    send_right("Send 305 only as a user agent server, such as the called phone, when you accept this request only " \
               "through the proxy that you name in Contact (RFC 3261, section 21.3.4).")) \
SIPSTATUS_ROW(380, 503, \
    difference("After 380 another service may work: read Content-Type and the body, which in mobile networks usually " \
               "asks for an emergency call. After 503 send the same request to another server, and leave the one that " \
               "sent the 503 alone for the time in Retry-After."), \
    send_left("Send 380 when another service may take the call and your body describes it in a format that the clients " \
              "understand, because RFC 3261 defines none."), \
    send_right("Send 503 when overload or maintenance keeps you from handling requests; if you add Retry-After, " \
               "clients should send you nothing until that time has passed.")) \
SIPSTATUS_ROW(400, 420, \
    difference("400 says that the request is malformed; 420 says that it is well-formed but demands an extension that " \
               "this server does not support. Unsupported lists the extension, so the client should retry without it, " \
               "and a forking proxy should prefer a 420 to a 400."), \
    send_left("Send 400 when syntax is broken or a mandatory header field is missing, and name the fault in the reason " \
              "phrase; ignore header fields that you do not know."), \
    send_right("Send 420 and list the tag in Unsupported when you do not understand a tag in Require (as a proxy: in " \
               "Proxy-Require) of any request but CANCEL; a registrar should also send it for Path without path in " \
               "Supported.")) \
SIPSTATUS_ROW(400, 424, \
    difference("With 424 the SIP message is fine and only its location is unusable: Geolocation-Error says why, and " \
               "the body may contain the location to send instead. A client that does not know 424 treats it as 400, " \
               "so look for Geolocation-Error before you search for a syntax error."), \
    send_left("Send 400 when the SIP message itself is malformed, so that a better location would not help."), \
    send_right("Send 424 only to a request with Geolocation, when you need a location and none in it is usable, or you " \
               "know a better one; if the call can go on without it, answer normally and add Geolocation-Error.")) \
SIPSTATUS_ROW(400, 481, \
    difference("400 says that something in the message is wrong; 481 says that the server has no such call, " \
               "subscription or transaction: it has ended or was lost in a restart, or the request has reached the " \
               "wrong node or has a wrong or missing tag. A call survives a 400 to a re-INVITE, but should be ended " \
               "after a 481."), \
    send_left("Send 400 when the request is malformed, whatever dialog it names; the dialog goes on."), \
    send_right("Send 481 when a request's Call-ID and tags match no dialog of yours and you will not recreate it, or a " \
               "CANCEL matches no transaction.")) \
SIPSTATUS_ROW(400, 500, \
    difference("400 blames the request: correct what the reason phrase names before you send it again. 500 blames the " \
               "server, and the same request may work later; but some servers also send 500 for a request that they do " \
               "not handle, such as an unexpected INFO or a sips: Contact, so compare it with one that works."), \
    send_left("Send 400 when the request cannot be understood because its syntax is malformed; the reason phrase " \
              "should say where."), \
    send_right("Send 500 when an unexpected fault on your side stops the request; inside a dialog it is also the " \
               "required answer to a CSeq lower than the last one.")) \
SIPSTATUS_ROW(401, 403, \
    difference("401 asks for credentials, and a first one is normal; 403 refuses. If the refused request had " \
               "credentials, check user name, password and nonce count first, because a server may reject wrong ones " \
               "with 403; otherwise look for a policy: caller ID, source address, barred destination, suspended " \
               "account."), \
    send_left("Send 401 as a registrar, redirect server or called user agent, with a challenge in WWW-Authenticate, as " \
              "long as valid credentials would let the request through, but never to ACK or CANCEL."), \
    send_right("Send 403 when no credentials would help; a registrar must send it to a user who is authenticated but " \
               "may not change the bindings of that address.")) \
SIPSTATUS_ROW(401, 407, \
    difference("401 comes from the server that handles the request itself (registrar, PBX, phone); 407 comes from a " \
               "proxy on the path, though some PBXs challenge with it too. Answer WWW-Authenticate with Authorization " \
               "and Proxy-Authenticate with Proxy-Authorization, whatever the code is: a forking proxy collects the " \
               "challenges of all branches in one response."), \
    send_left("Send 401 if you handle the request yourself, as a registrar, redirect server, PBX or phone, but never " \
              "to ACK or CANCEL; the credentials then come in Authorization."), \
    send_right("Send 407 if you are a proxy, which must not send a 401 of its own; forward other proxies' 407 " \
               "upstream, and never add credentials to a request yourself.")) \
SIPSTATUS_ROW(403, 404, \
    difference("404 is about the number or user: check how it is written (E.164, with or without +), the dial plan, " \
               "and whether the account is registered. 403 is about permission: check caller ID, source address, " \
               "account and barred destinations."), \
    send_left("Send 403 when you know the address but policy forbids the request; also if you reject it because To " \
              "names someone else."), \
    send_right("Send 404 when the user in the Request-URI does not exist in your domain, or you neither serve its " \
               "domain nor forward to it; a registrar must send it when the address in To is not valid in that " \
               "domain.")) \
SIPSTATUS_ROW(403, 407, \
    difference("A first 407 is normal, and the client should repeat the request with credentials; after a 403 it " \
               "should not repeat it. A 407 that keeps coming back points to a wrong password, servers that do not " \
               "share nonces, or a source address that the trunk does not recognize; for a 403 also check caller ID, " \
               "barred destinations and call limits."), \
    send_left("Send 403 when you refuse for a reason that credentials do not change; you may also send it when " \
              "credentials have just been rejected."), \
    send_right("Send 407 as a proxy to a request without valid credentials for your realm, with a challenge in " \
               "Proxy-Authenticate, but never to ACK or CANCEL.")) \
SIPSTATUS_ROW(403, 433, \
    difference("433 says why the call was refused and what would help: the same call with the caller ID shown, if the " \
               "caller agrees. 403 need not give a reason, and is the better choice when nobody should learn that the " \
               "callee rejects anonymous calls."), \
    send_left("Send 403 when showing the caller ID would not help, or when it has to stay private that the callee " \
              "rejects anonymous calls."), \
    send_right("Send 433 only if you refuse the request because its sender hides the caller ID on purpose, by an " \
               "anonymous From or by Privacy (id or user), not because P-Asserted-Identity is missing or a signature " \
               "cannot be verified.")) \
SIPSTATUS_ROW(403, 470, \
    difference("The sender can resolve a 470: once the recipients in Permission-Missing have been added to the relay's " \
               "list and have given consent, the same request can pass. 403 is the server's own policy, which no " \
               "recipient's consent changes."), \
    send_left("Send 403 when the sender may not use the list service at all, whoever the recipients are."), \
    send_right("Send 470 when the request carries its own URI list and you lack permission for at least one URI in it; " \
               "then relay it to nobody, and name those URIs in Permission-Missing.")) \
SIPSTATUS_ROW(403, 603, \
    difference("403 is the refusal of one server, and the other phones of a forked call ring on; 603 is normally the " \
               "callee's refusal for all devices, so a proxy should cancel the other phones and must not try anything " \
               "else. In the USA, a 603 with the phrase Network Blocked comes from a provider's analytics, not from " \
               "the callee."), \
    send_left("Send 403 when your policy refuses the request; a gateway should send it for ISUP cause 21, unless it " \
              "chooses 603 because the cause location is user."), \
    send_right("Send 603 only if the callee refuses and you know that no other device or voicemail will answer, or, in " \
               "the USA, if your analytics block the call; a registrar must never send it.")) \
SIPSTATUS_ROW(404, 410, \
    difference("404 may be a typing error or a missing account, so check the number and try again; 410 says that the " \
               "address did exist, is gone for good and left no new address, so delete it. On a trunk read Reason: " \
               "Q.850 cause 1 is an unallocated number, 22 a changed one."), \
    send_left("Send 404 for an address that does not exist, and also if you cannot tell whether its absence is " \
              "permanent."), \
    send_right("Send 410 only if the address is permanently gone and you know no new one; with a new one in Contact " \
               "send 301.")) \
SIPSTATUS_ROW(404, 480, \
    difference("404 says that the user does not exist in this domain; 480 says that the user exists but cannot take " \
               "calls now, so a later call may work. Many PBXs and registrars answer 404 for a phone that is merely " \
               "not registered: check the registration before you look for a wrong number."), \
    send_left("Send 404 when there is no such user in your domain, not when the user merely has no phone registered."), \
    send_right("Send 480 when the user exists but has no registered phone, does not answer or has do-not-disturb on; " \
               "the reason phrase should say which, and Retry-After may give a better time.")) \
SIPSTATUS_ROW(404, 484, \
    difference("After 404 more digits do not help; after 484 they may be all that is missing. With overlap dialing the " \
               "client sends longer and longer numbers until it no longer gets 484, so a dial plan that answers the " \
               "beginning of a valid number with 404 can end the dialing too early."), \
    send_left("Send 404 when the number is complete and unknown, or when no number begins like this; a gateway should " \
              "send it for ISUP causes 1, 2 and 3."), \
    send_right("Send 484 when the number could be the beginning of a valid one; a gateway should send it for ISUP " \
               "cause 28.")) \
SIPSTATUS_ROW(404, 503, \
    difference("404 is about the number, which this server does not know; 503 is about the server or trunk, so the " \
               "number may be right and the client should try the next one. A 404 sent because a route is down can " \
               "stop the failover, and a 503 sent for an unknown number can take a healthy trunk out of service."), \
    send_left("Send 404 when you know that the user or number does not exist, not because a route or the next hop is " \
              "down."), \
    send_right("Send 503 when overload or maintenance keeps you from handling requests; a gateway should also send it " \
               "when no circuit is available (ISUP cause 34), but 404 for ISUP causes 1, 2 and 3.")) \
SIPSTATUS_ROW(404, 604, \
    difference("404 speaks for one server, 604 for all of them. A forking proxy that gets 404 waits for its other " \
               "branches; after a 604 it should cancel them, must not try anything else, and has to report a 6xx " \
               "unless someone has answered in the meantime."), \
    send_left("Send 404 in nearly all cases, because a server rarely knows more than its own domain; a registrar must " \
              "never send 604."), \
    send_right("Send 604 only if you have authoritative information that the user exists nowhere, not because your own " \
               "table has no entry.")) \
SIPSTATUS_ROW(405, 501, \
    difference("405 says that the server knows the method but does not allow it for this address, and Allow lists what " \
               "it does allow; 501 says that it does not know the method and supports it for nobody. In answer to an " \
               "OPTIONS ping, either one shows that the server is alive."), \
    send_left("Send 405 when you know the method but do not support or allow it for this Request-URI, always with " \
              "Allow."), \
    send_right("Send 501 when you do not know the method and support it for no user; a proxy must not refuse a method " \
               "because it does not know it, and a gateway should send 501 for ISUP causes 29 and 79.")) \
SIPSTATUS_ROW(406, 415, \
    difference("415 rejects the body that came with the request, 406 the formats that the client would take in return, " \
               "though some devices send either one for a codec mismatch. After 415 compare the body with Accept, " \
               "Accept-Encoding and Accept-Language of the response; after 406 look at Accept of the request."), \
    send_left("Send 406 when you could answer only in formats that Accept of the request does not list."), \
    send_right("Send 415 when a body part that is not optional has a type, encoding or language that you do not " \
               "support; list those that you do in Accept, Accept-Encoding or Accept-Language.")) \
SIPSTATUS_ROW(406, 488, \
    difference("406 is about the format of the body in the response (Accept), 488 about the session in the SDP offer: " \
               "codecs, SRTP, addresses, bandwidth. Many devices send 406 to an INVITE because of codecs or " \
               "encryption, so compare the SDP first, then see whether Accept lacks application/sdp."), \
    send_left("Send 406 when Accept of the request rules out every format in which you could answer, never because of " \
              "the codecs in the offer."), \
    send_right("Send 488 when you understand the offer but cannot support it on this device; Warning should say why.")) \
SIPSTATUS_ROW(406, 606, \
    difference("Both have the phrase Not Acceptable, so go by the number. 406 concerns the format of a response body " \
               "at one server; 606 says that the user would talk but cannot support the offered session on any device, " \
               "and a forking proxy should then cancel all other branches."), \
    send_left("Send 406 when no format listed in Accept of the request is one that you can produce."), \
    send_right("Send 606 when the user wants to talk but the offered session is not acceptable and you know that no " \
               "other endpoint will answer; if you speak for one device, send 488.")) \
SIPSTATUS_ROW(408, 480, \
    difference("408 means that no answer came in time: perhaps nothing reached the callee, and if no packet carries " \
               "the 408, the caller's own stack made it. 480 comes from a phone or server that knows the callee and " \
               "says that the callee cannot take the call now; a phone that rings unanswered may lead to either."), \
    send_left("Send 408 only to an INVITE, when you could not get or give an answer in time; a gateway should send it " \
              "for ISUP cause 18."), \
    send_right("Send 480 when you know that the callee is not available or does not answer; a gateway should send it " \
               "for ISUP causes 19, 20 and 31.")) \
SIPSTATUS_ROW(408, 481, \
    difference("Either one in answer to a re-INVITE or BYE means that the call is over. 408 is silence, from a dead or " \
               "wrong address (look at Contact, Record-Route and NAT); 481 is an answer from a phone or server that " \
               "does not have this call, because of a restart, a failover, the wrong node or a wrong tag."), \
    send_left("Send 408 only to an INVITE; to any other request whose time has run out, send nothing at all (RFC 4320, " \
              "section 4.2)."), \
    send_right("Send 481 to a BYE, re-INVITE or other request for a dialog that you do not have and will not recreate, " \
               "or to a CANCEL that matches no INVITE of yours.")) \
SIPSTATUS_ROW(408, 487, \
    difference("487 means that the INVITE was called off: the caller hung up, a proxy canceled it or its Expires ran " \
               "out; 408 means that no answer came in time. A no-answer timer on a server can show both: the phone is " \
               "canceled and says 487, while the caller gets 408 or 480."), \
    send_left("Send 408 to an INVITE when you could not get an answer in time; a proxy must send it when all branches " \
              "have ended without any final response."), \
    send_right("Send 487 to the INVITE when its CANCEL arrives, when a BYE ends it or when its Expires runs out, if " \
               "you have not answered it by then.")) \
SIPSTATUS_ROW(408, 503, \
    difference("If no packet carries the code, your own stack made it: 408 when no response came within 32 seconds (by " \
               "default), 503 when the connection failed (TCP or TLS refused, ICMP error); in both cases the client " \
               "should try the next SRV or A target. From a server, 408 means that it got no answer in time, 503 that " \
               "it is overloaded, in maintenance or, at many SBCs, without a next hop."), \
    send_left("Send 408 to an INVITE when your server works but got no answer in time, for example from its next hop."), \
    send_right("Send 503 when overload or maintenance keeps you from handling requests; a proxy whose only connection " \
               "failed should send 500 instead, unless it can serve no request at all.")) \
SIPSTATUS_ROW(408, 504, \
    difference("408 says that the request itself got no answer in time; 504 says that the server had to ask another " \
               "system, such as a database, and got no answer from it. So after a 504 search the log of the server " \
               "that sent it; some send 504 for any failed lookup, even if nothing was slow."), \
    send_left("Send 408 to an INVITE when the next SIP hop or the lookup of the user gave no answer in time, or when " \
              "the time in its Expires ran out first."), \
    send_right("Send 504 when an external server that you had to ask, such as a database, did not answer in time; if a " \
               "SIP branch stays silent, a proxy sends 408.")) \
SIPSTATUS_ROW(413, 513, \
    difference("413 is about the size of the body, 513 about that of the whole message. After 413 the client should " \
               "retry with a smaller body or none; after 513 shorten whatever is long: SDP with many codecs and ICE " \
               "candidates, Record-Route, History-Info, Identity."), \
    send_left("Send 413 when the body is larger than you are willing or able to process; add Retry-After if that is " \
              "temporary."), \
    send_right("Send 513 when the message as a whole is longer than you can handle, and neither the body nor the " \
               "Request-URI alone is the reason.")) \
SIPSTATUS_ROW(414, 513, \
    difference("414 names the part that is too long, the Request-URI; 513 says that the message is too long as a " \
               "whole. After 414 look for parameters and embedded header fields that a redirect, a script or a web " \
               "link has added to the URI."), \
    send_left("Send 414 when the Request-URI alone is longer than you are willing to interpret."), \
    send_right("Send 513 when the total is too long, for example because of many header fields or a long SDP; a body " \
               "that is too large by itself gets 413.")) \
SIPSTATUS_ROW(415, 488, \
    difference("With 415 the server cannot use the body's type, encoding or language, so change it to one that the " \
               "response lists; with 488 it has read the offer and rejects it, so change codecs, SRTP or media. If " \
               "Accept in a 415 lists application/sdp and that is what you sent, suspect a codec mismatch."), \
    send_left("Send 415 when you do not support the type, encoding or language of a body part that is not optional, " \
              "such as S/MIME or ISUP, and list those that you do support."), \
    send_right("Send 488 when you can read the session description but cannot support that session here; say in " \
               "Warning what is wrong.")) \
SIPSTATUS_ROW(420, 421, \
    difference("With 420 the client demands an extension that the server lacks; with 421 the server demands one that " \
               "the client does not list in Supported. After 420 the client should retry without what Unsupported " \
               "lists; after 421 turn on what Require in the response lists, if the device has it."), \
    send_left("Send 420 when you do not understand a tag in Require, or as a proxy in Proxy-Require; Unsupported must " \
              "list it."), \
    send_right("Send 421 only if you can provide no useful service without an extension that Supported does not list, " \
               "and name it in Require; otherwise you should process the request without it.")) \
SIPSTATUS_ROW(421, 494, \
    difference("Both may demand a security agreement: 421 goes to a client that has not mentioned sec-agree, 494 to " \
               "one that has. After either, the client must start the mechanism with the highest q in Security-Server " \
               "that it knows and copy the whole list into Security-Verify; a 421 without Security-Server is about " \
               "another extension, named in Require."), \
    send_left("Send 421 when the request does not offer an extension that you need, and name it in Require; if it is " \
              "sec-agree, you must be the first hop and add Security-Server."), \
    send_right("Send 494 as the first hop to an unprotected request with sec-agree in Require or Proxy-Require (or in " \
               "Supported, if your policy demands it), or when Security-Verify differs from your list; put that list " \
               "into Security-Server.")) \
SIPSTATUS_ROW(422, 423, \
    difference("Both say that a time is too short: 422 means the session timer of a call (raise Session-Expires to " \
               "Min-SE or more), 423 the expiry of a registration, subscription or publication (raise it to " \
               "Min-Expires or more). The client may then retry."), \
    send_left("Send 422 to an INVITE or UPDATE with timer in Supported and Session-Expires below your minimum, which " \
              "goes into Min-SE (at least 90 seconds); without timer, a proxy should raise the interval instead."), \
    send_right("Send 423 to a REGISTER, SUBSCRIBE or PUBLISH whose expiry is above 0, below your minimum and, except " \
               "for PUBLISH, under an hour; the minimum goes into Min-Expires.")) \
SIPSTATUS_ROW(428, 436, \
    difference("428 means that no usable signature arrived: there is no Identity, or its type (ppt) is not supported, " \
               "so see whether the caller's side signed the call and whether an SBC dropped Identity. 436 means that a " \
               "signature arrived but its certificate could not be fetched: try the URL in info from the verifier's " \
               "network."), \
    send_left("Send 428 when your policy requires a signed identity and the request has no Identity, or only ones " \
              "whose ppt you do not support."), \
    send_right("Send 436 when you can get the certificate of none of the Identity header fields and your policy is to " \
               "reject such calls.")) \
SIPSTATUS_ROW(430, 439, \
    difference("430 answers a request on its way to a phone: the edge proxy's connection to that phone is gone, and " \
               "the proxy that looked up the registration should try another flow (connection). 439 answers a phone's " \
               "REGISTER: the first hop does not support SIP outbound, so the phone may register without it or through " \
               "another proxy."), \
    send_left("Send 430 as an edge proxy when the flow token of the request is intact but the flow no longer exists; " \
              "an endpoint should never receive it and treats it as 400."), \
    send_right("Send 439 as a registrar that is not the first hop, to a REGISTER with reg-id and with outbound in " \
               "Supported, when Path is missing or its first URI has no ob parameter.")) \
SIPSTATUS_ROW(436, 437, \
    difference("436 means that the certificate could not be fetched, 437 that it is there but not accepted. After 436 " \
               "check DNS, firewall and the web server named in info; after 437 check the issuer, the algorithm and " \
               "the verifier's list of trusted authorities, and whether the certificate has expired, was revoked or " \
               "lacks its intermediate."), \
    send_left("Send 436 when fetching fails for the credentials of all Identity header fields and your policy is to " \
              "reject such calls."), \
    send_right("Send 437 when you have the credential of at least one Identity header field but do not support it (for " \
               "example, you do not trust its issuer), no other Identity is valid, and your policy is to reject such " \
               "calls.")) \
SIPSTATUS_ROW(437, 438, \
    difference("437 rejects the certificate, 438 the signature. After 437 sign with another certificate or update the " \
               "verifier's list of trusted authorities; after 438 find out whether an SBC changed From, To or Date " \
               "after signing, or the call is forged, and if the compact form of the PASSporT was sent, the signer " \
               "should retry once with the full form."), \
    send_left("Send 437 when no Identity is valid because you do not trust the authority that issued the credential, " \
              "or do not support the algorithm it was signed with, and your policy is to reject such calls."), \
    send_right("Send 438 when your policy rejects broken signatures and no Identity header field in the request holds " \
               "a valid PASSporT that you support.")) \
SIPSTATUS_ROW(440, 483, \
    difference("483 limits how many hops a request may take, 440 how many branches may be open at the same time: each " \
               "hop lowers Max-Forwards, each fork divides Max-Breadth. A loop that nobody detects ends in 483; a " \
               "number with too many phones and forwarding rules can end in 440."), \
    send_left("Send 440 as a proxy when Max-Breadth is too small for the parallel fork that you want, and you cannot " \
              "or will not fork serially or redirect instead."), \
    send_right("Send 483 when Max-Forwards has come down to 0 and the request still has to be forwarded; you may " \
               "answer an OPTIONS yourself instead.")) \
SIPSTATUS_ROW(469, 489, \
    difference("469 refuses an Info Package in an INFO, and the call goes on; 489 refuses an event package in a " \
               "SUBSCRIBE, NOTIFY or PUBLISH, and in answer to a refresh or a NOTIFY it ends the subscription. For " \
               "what the peer supports, read Recv-Info in the 469 or Allow-Events in the 489."), \
    send_left("Send 469 to an INFO whose Info Package you have not announced, and list the packages that you accept in " \
              "Recv-Info."), \
    send_right("Send 489 when you do not support the package in Event, or a SUBSCRIBE or PUBLISH has no Event, and " \
               "list yours in Allow-Events.")) \
SIPSTATUS_ROW(480, 486, \
    difference("486 says that the callee is busy; 480 that the callee is unavailable for another reason: not " \
               "registered, do not disturb, no answer. Voicemail greetings and callback on busy may depend on the " \
               "code, and on a trunk Reason is more exact: Q.850 cause 17 is busy, 19 no answer, 20 absent."), \
    send_left("Send 480 when the callee is known but not registered, does not answer or has do-not-disturb on; say " \
              "which in the reason phrase."), \
    send_right("Send 486 when a device was reached and cannot or will not take another call; the user's other devices " \
               "may still be tried.")) \
SIPSTATUS_ROW(480, 487, \
    difference("480 comes from the callee's side: not registered, do not disturb, rang unanswered. 487 comes when the " \
               "other side gave up: the caller, a proxy or a no-answer timer canceled the INVITE, so find the first " \
               "CANCEL in the trace and read its Reason."), \
    send_left("Send 480 when you give up because the callee cannot be reached or does not answer; a gateway should do " \
              "so when timer T9 expires or for ISUP cause 19."), \
    send_right("Send 487 when the other side gives up: the INVITE was canceled, ended by a BYE, or its Expires ran " \
               "out.")) \
SIPSTATUS_ROW(480, 503, \
    difference("480 is about one user, 503 about the server: after 480 another route leads to the same unavailable " \
               "user; after 503 the client should try the next server and, with Retry-After, send this one nothing for " \
               "that time. A 503 for a phone that is not registered can therefore take a healthy trunk out of " \
               "service."), \
    send_left("Send 480 when your server works and only this user is not available."), \
    send_right("Send 503 when you cannot handle any requests for a while, whoever they are for.")) \
SIPSTATUS_ROW(480, 603, \
    difference("480 speaks for one device or server, so other phones ring on and voicemail may answer; 603 normally " \
               "speaks for the user, so a forking proxy should cancel the other phones and must not try anything else. " \
               "Do-not-disturb on one phone is 480; some carriers send 603 even when nobody answered."), \
    send_left("Send 480 when this device wants no calls now or nobody answers, and other devices or voicemail may " \
              "still take the call."), \
    send_right("Send 603 when the user declines or cannot take part and you know that no other endpoint will answer; " \
               "Retry-After may give a better time to call.")) \
SIPSTATUS_ROW(481, 487, \
    difference("487 is the normal end of a canceled INVITE; 481 says that the request matched nothing: inside a call, " \
               "that the peer does not have this call. A CANCEL that works gets 200, and its INVITE 487; one that " \
               "comes too late or reaches the wrong server may get 481, and then the answer to the INVITE counts."), \
    send_left("Send 481 when you do not have the dialog of the request, or the INVITE that a CANCEL is meant for."), \
    send_right("Send 487 to the INVITE that was canceled, ended by a BYE or expired before its final response.")) \
SIPSTATUS_ROW(482, 483, \
    difference("482 means that the server recognized the request: it has come back to a proxy with the same target, or " \
               "a second copy has reached a user agent, for example through forking or DNS failover. 483 only counts " \
               "hops: Max-Forwards is used up, usually in a loop through PBXs or SBCs that nobody has detected."), \
    send_left("Send 482 as a proxy when a request has come back with the same target, or as a user agent when a " \
              "request without To tag arrives by a second path while the first is in progress (same From tag, Call-ID " \
              "and CSeq); a proxy must not reject such merged requests."), \
    send_right("Send 483 when Max-Forwards is 0 and you would have to forward the request, unless it is an OPTIONS " \
               "that you answer yourself.")) \
SIPSTATUS_ROW(484, 485, \
    difference("With 484 the number is too short to be routed, with 485 the address is complete but fits several " \
               "users. After 484 a device can go on by itself with more digits; after 485 a person has to choose, from " \
               "the list in Contact, if any."), \
    send_left("Send 484 when the address is incomplete and more digits could make it valid; the reason phrase should " \
              "say more."), \
    send_right("Send 485 when the address fits several users; list them in Contact or, if that must stay private, " \
               "leave the list out or send 404.")) \
SIPSTATUS_ROW(486, 487, \
    difference("486 means that the callee's side is busy; 487 that the INVITE was ended before an answer: the caller " \
               "hung up, a proxy sent CANCEL (for example because another phone answered), or Expires ran out. If a " \
               "CANCEL comes before a 486, the call was canceled, and 487 would be right."), \
    send_left("Send 486 when the device cannot or will not take another call, not to an INVITE that was canceled."), \
    send_right("Send 487 when a CANCEL, a BYE or its own Expires has ended the INVITE, not because the user pressed " \
               "reject.")) \
SIPSTATUS_ROW(486, 503, \
    difference("486 is a busy callee and 503 a busy server or trunk: after 503 the client should try the next one, " \
               "after 486 another route only leads to the same busy phone. On a trunk read Reason first: Q.850 cause " \
               "17 is the callee, 34 a trunk without a free channel, 42 congestion."), \
    send_left("Send 486 when the called device or line takes no further call; a gateway should send it for ISUP cause " \
              "17."), \
    send_right("Send 503 when the server is overloaded or in maintenance; a gateway should send it for ISUP causes 34, " \
               "38, 41, 42 and 47.")) \
SIPSTATUS_ROW(486, 600, \
    difference("After 486 a forking proxy lets the user's other phones ring and may go on to voicemail; after 600 it " \
               "should cancel them and must not try anything else. Most phones know only about themselves, so 486 is " \
               "nearly always right."), \
    send_left("Send 486 when you speak for one device or line and another one of the user, or voicemail, may still " \
              "answer."), \
    send_right("Send 600 only if the callee is busy, the caller may know it, and you know that no other endpoint, not " \
               "even voicemail, will answer.")) \
SIPSTATUS_ROW(486, 603, \
    difference("486 speaks for one busy device; 603 normally for a user who declines on all devices, so a forking " \
               "proxy should cancel the other phones and must not go on to voicemail. If rejecting on one phone " \
               "silences all others, that phone sends 603: set it to send 486."), \
    send_left("Send 486 when this device is busy, or its user rejects the call here and others may still take it."), \
    send_right("Send 603 when the user declines, gives no reason, and no other endpoint will answer; a gateway should " \
               "map 603 to ISUP cause 21, and 486 to cause 17.")) \
SIPSTATUS_ROW(488, 580, \
    difference("488 rejects the offered media, 580 only a precondition attached to them: the codecs may be fine, but " \
               "the resources that the offer demands, in mobile networks the voice bearer, cannot be reserved. SDP in " \
               "the 580 should mark the precondition with failure; if the next offer makes it optional or leaves it " \
               "out, the call may go through."), \
    send_left("Send 488 when you cannot support the session in an INVITE or UPDATE, preconditions aside; Warning " \
              "should say what is wrong."), \
    send_right("Send 580 when you cannot or will not meet a precondition of an offer in an INVITE or UPDATE, with SDP " \
               "that marks it with failure and sets every port to 0.")) \
SIPSTATUS_ROW(488, 606, \
    difference("They mean the same but differ in scope: 488 speaks for one device, and another branch of a forked call " \
               "may still accept the offer; 606 says that none will, so a forking proxy should cancel all other " \
               "branches. An app that answers every offer it cannot use with 606 keeps the user's phones from " \
               "answering."), \
    send_left("Send 488 when the offer does not work on your own device or gateway; say why in Warning."), \
    send_right("Send 606 only if the user wants to talk, cannot support the session and you know that no other " \
               "endpoint will answer.")) \
SIPSTATUS_ROW(491, 500, \
    difference("491 is glare: the request crossed one from the other side, and should be sent again after a random " \
               "wait. Inside a call, 500 with Retry-After usually means that one side was too fast and sent a second " \
               "INVITE, UPDATE or offer before the first was answered; without Retry-After suspect a CSeq that went " \
               "back or a fault in the server."), \
    send_left("Send 491 to an INVITE that arrives while an INVITE of yours is in progress in the dialog, or to an " \
              "UPDATE with an offer while an offer of yours is unanswered."), \
    send_right("Send 500 with a random Retry-After of 0 to 10 seconds while the peer's earlier INVITE, UPDATE or offer " \
               "is unanswered; send it also for a CSeq lower than the last one, and for faults in your server.")) \
SIPSTATUS_ROW(500, 502, \
    difference("500 blames the server that sent it, 502 the next one: a gateway or proxy got a response that it could " \
               "not use, and many SBCs also send 502 when DNS or the connection to the next hop fails. After 500 " \
               "search that server's log for the Call-ID, and for a 503 from its next hop; after 502 trace the next " \
               "hop."), \
    send_left("Send 500 when an unexpected condition in your own server keeps you from fulfilling the request."), \
    send_right("Send 502 as a gateway or proxy when the next server's response is invalid; a gateway should send it " \
               "for ISUP cause 27 (destination out of order).")) \
SIPSTATUS_ROW(500, 503, \
    difference("500 fails this request; 503 says that the server handles none for now: the client should try another " \
               "server and leave this one alone until Retry-After has passed. A proxy that gets only a 503 should turn " \
               "it into 500, but SBCs and other B2BUAs usually pass it on, so find out which hop made it."), \
    send_left("Send 500 when a fault of yours stops one request and the next may succeed; Retry-After may say when to " \
              "retry."), \
    send_right("Send 503 when overload or maintenance keeps you from handling requests, with Retry-After if you can: " \
               "without it, clients must treat 503 as 500.")) \
SIPSTATUS_ROW(502, 503, \
    difference("503 says that this server cannot handle requests now, and clients should go on to the next server by " \
               "themselves (RFC 3263, section 4.3); 502 says that its next hop gave an unusable response. From a " \
               "gateway read Reason: Q.850 cause 27 is a destination out of order, 34 a trunk without a free channel, " \
               "38 a network out of order."), \
    send_left("Send 502 as a gateway or proxy when the downstream server has sent you an invalid response."), \
    send_right("Send 503 when you cannot handle requests for now; a proxy should not pass on a 503 from one " \
               "destination unless all further requests would get it too.")) \
SIPSTATUS_ROW(502, 504, \
    difference("With 502 another server did respond, but with something that cannot be used; with 504 a system that " \
               "had to be asked did not answer in time. After 502 look for the bad response, after 504 for the query " \
               "without an answer; from a gateway, Reason has Q.850 cause 27 or 102."), \
    send_left("Send 502 as a gateway or proxy when the response from the next server is invalid."), \
    send_right("Send 504 when an external server that you needed for the request, such as a database, gave no answer " \
               "in time.")) \
SIPSTATUS_ROW(503, 504, \
    difference("503 says that the server itself is overloaded or in maintenance; 504 that it waited too long for " \
               "another system, such as a database or the next network (ISUP cause 102). After 503 the client should " \
               "try the next server; after 504 that helps only if the next one does not depend on the same system."), \
    send_left("Send 503 when you cannot handle requests for now and clients should go on to another server; " \
              "Retry-After keeps them away for a while."), \
    send_right("Send 504 when only the answer of an external server is missing; if the user does not answer, send 480, " \
               "or 408 if nothing came back.")) \
SIPSTATUS_ROW(503, 600, \
    difference("503 is a busy server or trunk, so the same call may get through at once by another one; 600 is a busy " \
               "user, for whom no other server helps. A trunk that says 600 when all its channels are in use stops the " \
               "failover that a 503 would have started."), \
    send_left("Send 503 when the server is overloaded or in maintenance, or a gateway has no free circuit; add " \
              "Retry-After if it will take a while."), \
    send_right("Send 600 only if the callee is busy and you know that no other endpoint will answer; Retry-After may " \
               "give a better time.")) \
SIPSTATUS_ROW(600, 603, \
    difference("Both keep a forking proxy from trying other devices; 600 says that the callee is busy, 603 gives no " \
               "reason. Toward the telephone network, a gateway should map 600 to ISUP cause 17 (user busy) and 603 to " \
               "cause 21 (call rejected)."), \
    send_left("Send 600 when the callee is busy, no other endpoint will answer, and the caller may know it."), \
    send_right("Send 603 when the callee declines, or is busy and does not want to say so, and no other endpoint will " \
               "answer.")) \
SIPSTATUS_ROW(603, 604, \
    difference("603 normally means that the user was reached and declines; 604 says that the user does not exist " \
               "anywhere. After 603 a later call may succeed; after 604 correct the number, unless a blocking service " \
               "sent it so that callers take the number off their lists."), \
    send_left("Send 603 when the user exists, declines the call, and no other endpoint will answer."), \
    send_right("Send 604 only if you have authoritative information that there is no such user anywhere, never to " \
               "block a caller.")) \
SIPSTATUS_ROW(603, 607, \
    difference("603 is normally about this call: the user declines now, gives no reason and may name a better time in " \
               "Retry-After. 607 is about the caller: the user does not want such calls at all, and the provider may " \
               "use it to block later ones."), \
    send_left("Send 603 when the user declines this call, no other endpoint will answer, and the user does not mark " \
              "the caller as unwanted."), \
    send_right("Send 607 only to a request outside a dialog that the called user, or logic on the user's own device, " \
               "has marked as unwanted.")) \
SIPSTATUS_ROW(603, 608, \
    difference("In the RFCs, 603 is the user's refusal and 608 that of an intermediary, usually its analytics. In the " \
               "USA since 25 March 2026 (FCC 25-15), a provider whose analytics block a call must send 603 with the " \
               "phrase Network Blocked and a contact in Reason: the callee never saw the call, so appeal to that " \
               "contact and try no other route."), \
    send_left("Send 603 when the user declines and no other endpoint will answer; in the USA also when your analytics " \
              "block the call, with the phrase Network Blocked and your contact in Reason (ATIS-1000099)."), \
    send_right("Send 608 as an intermediary that rejects a request outside a dialog as unwanted (but not for analytics " \
               "blocking in the USA); Call-Info must then point to a signed jCard with a contact, unless there are " \
               "signs that the caller would abuse it.")) \
SIPSTATUS_ROW(607, 608, \
    difference("607 is the called user's verdict; 608 is that of an intermediary, usually an algorithm: the phone " \
               "probably never got the call, and Call-Info normally points to a contact for appeals. In the USA since " \
               "25 March 2026, analytics blocking has to be 603 Network Blocked, not 608."), \
    send_left("Send 607 as the called user's device, when the user or its own block list says that such calls are not " \
              "wanted."), \
    send_right("Send 608 as an intermediary that rejects a request outside a dialog as unwanted, normally with a " \
               "signed contact in Call-Info; in the USA, send 603 Network Blocked when analytics block the call."))

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
// This file does not exist: GCC and Clang stop here instead of reporting hundreds of follow-up errors.
#include <sipstatus/needs_cpp17>
#endif
#undef SIPSTATUS_CPLUSPLUS

// On ELF platforms, g++ makes inline variables unique in the whole process, so a plugin that contains one can never be
// unloaded. A hidden variable stays local to its program or shared object.
#ifdef __ELF__
#define SIPSTATUS_HIDDEN [[gnu::visibility("hidden")]]
#else
#define SIPSTATUS_HIDDEN
#endif

#endif

// Everything that needs no more of the standard library than <string_view>.
#ifndef SIPSTATUS_VERSION_HPP
#define SIPSTATUS_VERSION_HPP

// CMakeLists.txt, conanfile.py and the scripts read the version from these three lines.

/// Changes when something is removed or gets another meaning.
#define SIPSTATUS_VERSION_MAJOR 0

/// Changes when something is added.
#define SIPSTATUS_VERSION_MINOR 1

/// Changes when bugs are fixed.
#define SIPSTATUS_VERSION_PATCH 0

/// The version as a number that can be compared: 10'000 * major + 100 * minor + patch.
#define SIPSTATUS_VERSION (SIPSTATUS_VERSION_MAJOR * 10000 + SIPSTATUS_VERSION_MINOR * 100 + SIPSTATUS_VERSION_PATCH)

#endif
#ifndef SIPSTATUS_CODE_HPP
#define SIPSTATUS_CODE_HPP

#include <cstdint>  // std::uint16_t, std::uint32_t

/// SIP response status codes. The namespace `detail` is private and may change at any time.
namespace sipstatus {

/// A SIP status code. Every registered code has an enumerator, named after its reason phrase. Any other value is an
/// unregistered code, except that `code{}` means "no code". RFC 3261, section 7.2.
enum class code : std::uint16_t {
#define SIPSTATUS_CODE(number, name, ...) name = number,
SIPSTATUS_ROWS_1XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_2XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_3XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX_2(SIPSTATUS_CODE)
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

/// The parameter type of functions that ask for a code: converts from `code`, integers and unscoped enumerators. An
/// integer outside 0..65'535 becomes `code{}`. `bool`, floating point, pointers and other scoped enumerations do not
/// convert.
class any_code {
public:
    /// The code itself, registered or not.
    constexpr any_code(code c) noexcept : number_{static_cast<std::uint16_t>(c)} {}

    // A negative number becomes one above 65'535, which `value()` turns into `code{}`.
    constexpr any_code(int n) noexcept : number_{static_cast<std::uint32_t>(n)} {}  ///< 0..65'535 or no code
    constexpr any_code(unsigned n) noexcept : number_{n} {}                         ///< 0..65'535 or no code

    constexpr any_code(long n) noexcept : number_{detail::number_or_more(n)} {}                ///< 0..65'535 or no code
    constexpr any_code(unsigned long n) noexcept : number_{detail::number_or_more(n)} {}       ///< 0..65'535 or no code
    constexpr any_code(long long n) noexcept : number_{detail::number_or_more(n)} {}           ///< 0..65'535 or no code
    constexpr any_code(unsigned long long n) noexcept : number_{detail::number_or_more(n)} {}  ///< 0..65'535 or no code
#ifdef __SIZEOF_INT128__
    constexpr any_code(detail::int128 n) noexcept : number_{detail::number_or_more(n)} {}   ///< 0..65'535 or no code
    constexpr any_code(detail::uint128 n) noexcept : number_{detail::number_or_more(n)} {}  ///< 0..65'535 or no code
#endif

    any_code(bool) = delete;
    any_code(double) = delete;

    /// The code; `code{}` if the integer was outside 0..65'535.
    [[nodiscard]] constexpr code value() const noexcept { return static_cast<code>(number_ <= 65'535 ? number_ : 0); }

    /// The number; a number above 65'535 if the integer was outside 0..65'535.
    [[nodiscard]] constexpr std::uint32_t number() const noexcept { return number_; }

private:
    std::uint32_t number_;
};

/// The number of the code, 0..65'535; 0 for an integer outside that range.
///
///     static_assert(to_integer(code::busy_here) == 486 && to_integer(-1) == 0);
[[nodiscard]] constexpr std::uint16_t to_integer(any_code c) noexcept { return static_cast<std::uint16_t>(c.value()); }

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_CLASSIFY_HPP
#define SIPSTATUS_CLASSIFY_HPP

namespace sipstatus {

/// The class of a code. The value is the code's first digit, or 0 for `invalid`. RFC 3261, sections 7.2 and 21.
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

/// True for 100..699: the code has a class.
///
///     static_assert(is_valid(699) && !is_valid(700));
[[nodiscard]] constexpr bool is_valid(any_code c) noexcept { return detail::is_between(c, 100, 699); }

/// True for 100..199: the request is being processed, and a final response follows. RFC 3261, section 21.1.
///
///     static_assert(is_provisional(180) && !is_provisional(200));
[[nodiscard]] constexpr bool is_provisional(any_code c) noexcept { return detail::is_between(c, 100, 199); }

/// True for 200..299: the request was received, understood and accepted. RFC 3261, section 21.2.
///
///     static_assert(is_success(202) && !is_success(302));
[[nodiscard]] constexpr bool is_success(any_code c) noexcept { return detail::is_between(c, 200, 299); }

/// True for 300..399: the user or the service is elsewhere. RFC 3261, section 21.3.
///
///     static_assert(is_redirection(302) && !is_redirection(404));
[[nodiscard]] constexpr bool is_redirection(any_code c) noexcept { return detail::is_between(c, 300, 399); }

/// True for 400..499: the request failed at this server. RFC 3261, section 21.4.
///
///     static_assert(is_request_failure(486) && !is_request_failure(503));
[[nodiscard]] constexpr bool is_request_failure(any_code c) noexcept { return detail::is_between(c, 400, 499); }

/// True for 500..599: the server itself failed, on a request that may be valid. RFC 3261, sections 7.2 and 21.5.
///
///     static_assert(is_server_failure(503) && !is_server_failure(603));
[[nodiscard]] constexpr bool is_server_failure(any_code c) noexcept { return detail::is_between(c, 500, 599); }

/// True for 600..699: the request fails at every server. RFC 3261, sections 7.2 and 21.6.
///
///     static_assert(is_global_failure(603) && !is_global_failure(486));
[[nodiscard]] constexpr bool is_global_failure(any_code c) noexcept { return detail::is_between(c, 600, 699); }

/// True for 200..699: the response ends the transaction. RFC 3261, section 6 ("Final Response").
///
///     static_assert(is_final(200) && is_final(486) && !is_final(183));
[[nodiscard]] constexpr bool is_final(any_code c) noexcept { return detail::is_between(c, 200, 699); }

/// True for 400..699: the request was neither fulfilled nor redirected. RFC 3261, section 8.1.3.4.
///
///     static_assert(is_failure(486) && !is_failure(302));
[[nodiscard]] constexpr bool is_failure(any_code c) noexcept { return detail::is_between(c, 400, 699); }

/// The class given by the first digit; `invalid` outside 100..699. RFC 3261, section 7.2.
///
///     static_assert(class_of(486) == response_class::request_failure);
[[nodiscard]] constexpr response_class class_of(any_code c) noexcept
{
    // Dividing first lets compilers do this without a branch.
    return c.number() / 100 - 1 <= 5 ? static_cast<response_class>(c.number() / 100) : response_class::invalid;
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_REGISTRY_HPP
#define SIPSTATUS_REGISTRY_HPP

namespace sipstatus {

// dialog_effect and next_step are declared here and not in policy.hpp, so that the rows are expanded only once for
// `is_registered` and policy.hpp.

/// What a response ends when it answers a request inside a dialog: nothing, only the transaction, the usage, or the
/// whole dialog. RFC 5057, section 5.1.
enum class dialog_effect : std::uint8_t { none, transaction, usage, dialog };

/// What the client does next. `wait`: wait for the final response. `proceed`: go on, because the request succeeded.
/// `follow_contact`: retry at the addresses in Contact. `authenticate`: resend the request with credentials.
/// `change_request`: retry only with a changed request. `retry_later`: send the same request again after a pause.
/// `try_elsewhere`: send the same request to another server. `stop`: do none of these without human intervention.
/// `none`: the code has no class.
// clang-format off
enum class next_step : std::uint8_t {
    none, wait, proceed, follow_contact, authenticate, change_request, retry_later, try_elsewhere, stop
};
// clang-format on

namespace detail {

using size_type = decltype(sizeof 0);  // std::size_t without its header

// The columns without text. The last row is for all unregistered codes.
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
SIPSTATUS_ROWS_4XX_2(SIPSTATUS_CODE)
SIPSTATUS_ROWS_5XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_6XX(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
    row_facts{},
};

inline constexpr unsigned row_count = sizeof rows / sizeof rows[0] - 1;

// All codes. For each number from 100 on, `row_count` minus its row, so 0 if it has none. The first row of each class.
struct row_tables {
    code codes[row_count];
    std::uint8_t by_number[600];
    std::uint8_t by_class[8];
};

constexpr row_tables make_row_tables(const row_facts (&all)[row_count + 1]) noexcept
{
    row_tables made{};
    for (unsigned row = 0; row != row_count; ++row) {
        const auto number = static_cast<unsigned>(all[row].status);
        made.codes[row] = all[row].status;
        if (number >= 100 && number <= 699) {
            made.by_number[number - 100] = static_cast<std::uint8_t>(row_count - row);
            ++made.by_class[number / 100 + 1];
        }
    }
    for (unsigned digit = 1; digit != 8; ++digit) {
        made.by_class[digit] = static_cast<std::uint8_t>(made.by_class[digit] + made.by_class[digit - 1]);
    }
    return made;
}

SIPSTATUS_HIDDEN inline constexpr row_tables tables = make_row_tables(rows);

// The row of a registered code; `row_count` for all others.
constexpr unsigned row_of(any_code c) noexcept
{
    return row_count - (is_valid(c) ? tables.by_number[c.number() - 100] : 0u);
}

}  // namespace detail

/// True if the code is in the IANA registry, deprecated or not; false outside 100..699.
///
///     static_assert(is_registered(600) && !is_registered(601));
[[nodiscard]] constexpr bool is_registered(any_code c) noexcept { return detail::row_of(c) != detail::row_count; }

/// True for 202 only. It is deprecated for SUBSCRIBE and NOTIFY (RFC 6665, section 8.3.1) and for REFER (RFC 7647,
/// section 5), but still answers MESSAGE (RFC 3428, section 7).
///
///     static_assert(is_deprecated(202) && !is_deprecated(200));
[[nodiscard]] constexpr bool is_deprecated(any_code c) noexcept { return c.value() == code::accepted; }

/// A range of registered codes in ascending order: all codes (`all_codes`), the codes of one class (`codes_in`), or
/// none.
class code_range {
public:
    using value_type = code;              ///< always a registered code
    using size_type = detail::size_type;  ///< `std::size_t`
    using iterator = const code*;         ///< random access; the codes cannot be changed
    using const_iterator = const code*;   ///< the same

    /// An empty range.
    constexpr code_range() noexcept = default;

    /// All registered codes.
    [[nodiscard]] static constexpr code_range all() noexcept { return {0, detail::row_count}; }

    /// The codes of one class; an empty range for `invalid` and for values that are not a class.
    [[nodiscard]] static constexpr code_range of(response_class wanted) noexcept
    {
        const unsigned digit = static_cast<unsigned>(wanted) <= 6 ? static_cast<unsigned>(wanted) : 0;
        return {detail::tables.by_class[digit], detail::tables.by_class[digit + 1]};
    }

    /// Iterator to the lowest code; `end()` if the range is empty.
    [[nodiscard]] constexpr iterator begin() const noexcept { return detail::tables.codes + first_; }

    /// Past-the-end iterator.
    [[nodiscard]] constexpr iterator end() const noexcept { return detail::tables.codes + last_; }

    /// The number of codes.
    [[nodiscard]] constexpr size_type size() const noexcept { return static_cast<size_type>(last_ - first_); }

    /// True if the range has no codes.
    [[nodiscard]] constexpr bool empty() const noexcept { return first_ == last_; }

    /// The code at that position, counted from 0; `code{}` from `size()` on.
    [[nodiscard]] constexpr code operator[](size_type position) const noexcept
    {
        return position < size() ? begin()[position] : code{};
    }

    /// The lowest code; `code{}` if the range is empty.
    [[nodiscard]] constexpr code front() const noexcept { return (*this)[0]; }

    /// The highest code; `code{}` if the range is empty.
    [[nodiscard]] constexpr code back() const noexcept { return (*this)[size() - 1]; }

    /// True if both have the same codes.
    [[nodiscard]] friend constexpr bool operator==(code_range a, code_range b) noexcept
    {
        return a.size() == b.size() && a.front() == b.front();
    }

    /// The opposite of `==`.
    [[nodiscard]] friend constexpr bool operator!=(code_range a, code_range b) noexcept { return !(a == b); }

private:
    constexpr code_range(std::uint8_t first, std::uint8_t last) noexcept : first_{first}, last_{last} {}

    // Row numbers instead of pointers: nothing has to be relocated when the program is loaded.
    std::uint8_t first_ = 0;
    std::uint8_t last_ = 0;
};

/// All registered codes, in ascending order.
SIPSTATUS_HIDDEN inline constexpr code_range all_codes = code_range::all();

namespace detail {

SIPSTATUS_HIDDEN inline constexpr code_range codes_by_class[] = {
    code_range::of(response_class{0}), code_range::of(response_class{1}), code_range::of(response_class{2}),
    code_range::of(response_class{3}), code_range::of(response_class{4}), code_range::of(response_class{5}),
    code_range::of(response_class{6}),
};

}  // namespace detail

/// The registered codes of one class, in ascending order; an empty range for `invalid` and for values that are not a
/// class. The range lives as long as the program, so the iterators that C++20 algorithms return for it can be used.
///
///     static_assert(*codes_in(response_class::redirection).begin() == code::multiple_choices);
[[nodiscard]] constexpr const code_range& codes_in(response_class wanted) noexcept
{
    return detail::codes_by_class[static_cast<unsigned>(wanted) <= 6 ? static_cast<unsigned>(wanted) : 0];
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_METHOD_HPP
#define SIPSTATUS_METHOD_HPP

#include <cstdint>  // std::uint8_t, std::uint32_t

namespace sipstatus {

/// The registered request methods; `unknown` is any other method.
// clang-format off
enum class method : std::uint8_t {
    unknown, ack, bye, cancel, info, invite, message, notify, options, prack, publish, refer, register_, subscribe, update
};
// clang-format on

namespace detail {

inline constexpr unsigned method_count = static_cast<unsigned>(method::update) + 1;

// A set of methods, one bit for each.
using method_set = std::uint32_t;

template <method... Methods>
inline constexpr method_set set_of = ((method_set{1} << static_cast<unsigned>(Methods)) | ...);

}  // namespace detail

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_METHODS_HPP
#define SIPSTATUS_METHODS_HPP

namespace sipstatus {

namespace detail {

// ACK has no response: RFC 3261, section 17.
inline constexpr method_set answered_methods = ~set_of<method::ack>;

// The methods of the requests that the code may answer.
constexpr method_set methods_of(any_code c) noexcept
{
    if (!is_valid(c)) {
        return 0;
    }
    // RFC 4320, section 4.1. A 100 may also answer other methods: over UDP only after Timer E has reached T2, over TCP
    // at any time.
    if (is_provisional(c)) {
        return c.value() == code::trying ? answered_methods : set_of<method::invite>;
    }
    // A redirect server answers CANCEL with a 2xx: RFC 3261, section 8.3.
    if (is_redirection(c)) {
        return answered_methods & ~set_of<method::cancel>;
    }
    switch (c.value()) {
    // RFC 6665, section 8.3.1; RFC 7647, section 5.
    case code::accepted: return answered_methods & ~set_of<method::subscribe, method::notify, method::refer>;
    // RFC 5839, section 7.1.
    case code::no_notification: return set_of<method::subscribe>;
    // RFC 3261, section 22.1.
    case code::unauthorized:
    case code::proxy_authentication_required: return answered_methods & ~set_of<method::cancel>;
    // RFC 3261, Tables 2 and 3: each of these codes comes with a header field (Allow, Accept, Unsupported or Require)
    // that a response to CANCEL cannot have. For 420 also section 8.2.2.3; for 421 also RFC 3329, Table 1.
    case code::method_not_allowed:
    case code::unsupported_media_type:
    case code::bad_extension:
    case code::extension_required: return answered_methods & ~set_of<method::cancel>;
    // RFC 4320, section 4.2.
    case code::request_timeout: return set_of<method::invite>;
    // RFC 3903, section 6, step 3, and section 11.2.1.
    case code::conditional_request_failed: return set_of<method::publish>;
    // RFC 4028, Table 1.
    case code::session_interval_too_small: return set_of<method::invite, method::update>;
    // RFC 3261, section 10.3; RFC 6665, section 4.2.1.1; RFC 3903, section 6.
    case code::interval_too_brief: return set_of<method::register_, method::subscribe, method::publish>;
    // RFC 6442, section 4.1, lists the methods that may carry a location.
    case code::bad_location_information:
        return set_of<method::bye, method::info, method::invite, method::message, method::notify, method::options,
                      method::publish, method::refer, method::register_, method::subscribe, method::update>;
    // RFC 8876, section 5.1: the methods that carry an alert. Section 4.1 defines only MESSAGE; INVITE carries an alert
    // in the same header field.
    case code::bad_alert_message: return set_of<method::invite, method::message>;
    // RFC 5626, section 6; RFC 8599, section 8.1.
    case code::first_hop_lacks_outbound_support:
    case code::push_notification_service_not_supported: return set_of<method::register_>;
    // RFC 6086, section 4.2.2.
    case code::bad_info_package: return set_of<method::info>;
    // RFC 3261, section 21.4.25.
    case code::request_terminated: return answered_methods & ~set_of<method::cancel>;
    // RFC 6665, sections 4.1.3 and 4.2.1.1; RFC 3903, section 6.
    case code::bad_event: return set_of<method::subscribe, method::notify, method::publish>;
    // For 491: RFC 3261, section 14.2; RFC 3311, section 5.2. For 580: RFC 3312, section 8.
    case code::request_pending:
    case code::precondition_failure: return set_of<method::invite, method::update>;
    // RFC 3329, Table 1; the text of section 2.3.2 names no exceptions.
    case code::security_agreement_required: return answered_methods & ~set_of<method::cancel, method::prack>;
    // RFC 8197, section 4; RFC 8688, section 3.1: only requests outside a dialog.
    case code::unwanted:
    case code::rejected:
        return answered_methods
               & ~set_of<method::bye, method::cancel, method::info, method::notify, method::prack, method::register_,
                         method::update>;
    // RFC 3261, section 10.3: a registrar never sends a 6xx. A proxy on the path is not bound by that.
    default: return is_global_failure(c) ? answered_methods & ~set_of<method::register_> : answered_methods;
    }
}

}  // namespace detail

/// True if the code may answer a request with this method; false outside 100..699. A code that no RFC restricts may
/// answer every method except ACK. A value that is not a method is treated like `unknown`.
///
///     static_assert(can_answer(486, method::invite) && !can_answer(486, method::ack));
[[nodiscard]] constexpr bool can_answer(any_code c, method m) noexcept
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

// Ranks in the order of RFC 3261, section 16.7, step 6: lower is better.
constexpr unsigned fork_rank(any_code c) noexcept
{
    constexpr unsigned ranks[] = {7, 6, 6, 1, 3, 4, 0};
    const bool helps = is_one_of(to_integer(c), 401, 407, 415, 420, 484);
    return helps ? 2 : c.value() == code::service_unavailable ? 5 : ranks[static_cast<unsigned>(class_of(c))];
}

// The iterators that a range-based `for` would use, as expressions that `noexcept` can examine.
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

template <class Iterator, class End>
constexpr code
best_between(Iterator at, End last,
             method m) noexcept(noexcept(at != last) && noexcept(++at) && noexcept(detail::fork_rank(*at)))
{
    code best{};
    unsigned rank = fork_rank(code::trying);  // a proxy never chooses a response with this rank or a higher one
    for (; at != last; ++at) {
        const any_code c = *at;
        if (is_success(c)) {
            return code{};
        }
        if (fork_rank(c) < rank && (m == method::invite || c.value() != code::request_timeout)) {
            best = c.value();
            rank = fork_rank(c);
        }
    }
    return best == code{} && m == method::invite ? code::request_timeout : best;
}

}  // namespace detail

/// The code that a client must process this one as: a registered code is itself; an unregistered one is x00 of its
/// class, or 183 if it is provisional; `code{}` outside 100..699. RFC 3261, section 8.1.3.2.
///
///     static_assert(treat_as(431) == code::bad_request);
[[nodiscard]] constexpr code treat_as(any_code c) noexcept
{
    const auto x00 = static_cast<code>(static_cast<unsigned>(class_of(c)) * 100);
    return is_registered(c) ? c.value() : is_provisional(c) ? code::session_progress : x00;
}

/// What the response ends when it answers a request inside a dialog; that of `treat_as` for an unregistered code,
/// `none` outside 100..699. RFC 5057, Table 2.
///
///     static_assert(dialog_effect_of(481) == dialog_effect::usage);
[[nodiscard]] constexpr dialog_effect dialog_effect_of(any_code c) noexcept
{
    return detail::rows[detail::row_of(treat_as(c))].effect;
}

/// The same for a response to a request with this method; `none` for ACK, which has no response. A code that would end
/// a usage ends only the transaction if the request belongs to no usage, or if the usage does not depend on the method.
/// The usage of SUBSCRIBE, NOTIFY and REFER is their subscription, never the call. A SUBSCRIBE that fails with 408 or
/// 502 also ends only its transaction, because the subscription stays valid (RFC 6665, section 4.1.2.2). RFC 5057,
/// section 5.
///
///     static_assert(dialog_effect_of(481, method::cancel) == dialog_effect::transaction);
[[nodiscard]] constexpr dialog_effect dialog_effect_of(any_code c, method m) noexcept
{
    using detail::is_one_of;
    const dialog_effect effect = m == method::ack ? dialog_effect::none : dialog_effect_of(c);
    // RFC 6665, section 4.1.2.2: a failed refresh ends the subscription only with a code in its list. 408 and 502 are
    // not in it, although RFC 5057, section 5.1, lets 408 end the usage (note 4) and 502 the dialog (note 14).
    if (m == method::subscribe && is_one_of(to_integer(c), 408, 502)) {
        return dialog_effect::transaction;
    }
    if (effect != dialog_effect::usage) {
        return effect;
    }
    // RFC 5057, section 5.3: OPTIONS, MESSAGE and unknown methods belong to no usage, and REGISTER to none of this
    // dialog. PUBLISH belongs to none either (RFC 3903, section 4).
    if (!is_one_of(m, method::bye, method::cancel, method::info, method::invite, method::notify, method::prack,
                   method::refer, method::subscribe, method::update)) {
        return dialog_effect::transaction;
    }
    const code status = c.value();
    // RFC 5057, section 5.1, note 3: 405 and 501 do not end a usage that works without the method, such as INFO. Once a
    // call is answered, a re-INVITE can replace UPDATE (RFC 3311, section 5.1). A REFER only asks for a new
    // subscription.
    const bool is_dispensable = is_one_of(status, code::method_not_allowed, code::not_implemented)
                                && is_one_of(m, method::cancel, method::info, method::refer, method::update);
    // RFC 5057, section 5.1, note 8, makes an exception only for CANCEL. A PRACK that comes too late gets a 481 too
    // (RFC 3262, section 3), but no RFC makes an exception for it.
    const bool is_about_cancel = status == code::call_transaction_does_not_exist && m == method::cancel;
    // RFC 5057, section 5.1, note 12.
    const bool is_misplaced = status == code::bad_event && !is_one_of(m, method::notify, method::subscribe);
    return is_dispensable || is_about_cancel || is_misplaced ? dialog_effect::transaction : effect;
}

/// True for 404, 405, 410, 416, 480..485, 489, 501 and 604: the subscription is over if one of these answers a NOTIFY,
/// or a SUBSCRIBE that refreshes the subscription. RFC 6665, sections 4.1.2.2 and 4.2.2.
///
///     static_assert(ends_subscription(489) && !ends_subscription(500));
[[nodiscard]] constexpr bool ends_subscription(any_code c) noexcept
{
    return detail::is_one_of(to_integer(c), 404, 405, 410, 416, 480, 481, 482, 483, 484, 485, 489, 501, 604);
}

/// What the client does next; that of `treat_as` for an unregistered code, `none` outside 100..699.
///
///     static_assert(next_step_of(401) == next_step::authenticate && next_step_of(503) == next_step::try_elsewhere);
[[nodiscard]] constexpr next_step next_step_of(any_code c) noexcept
{
    return detail::rows[detail::row_of(treat_as(c))].step;
}

/// The bounds of a time to be chosen at random, in milliseconds: `least`, `least + step` and so on up to `most`.
struct timer_bounds {
    std::uint16_t least;  ///< the shortest time
    std::uint16_t most;   ///< the longest time
    std::uint16_t step;   ///< the distance between two possible times
};

/// How long a client waits after a 491 if it generated the Call-ID of the dialog. RFC 3261, section 14.1.
SIPSTATUS_HIDDEN inline constexpr timer_bounds glare_timer_of_owner{2100, 4000, 10};

/// How long a client waits after a 491 if the other side generated the Call-ID. RFC 3261, section 14.1.
SIPSTATUS_HIDDEN inline constexpr timer_bounds glare_timer_of_other{0, 2000, 10};

/// The header field of a response that limits a retry. `retry_after`: Retry-After, how long to wait (RFC 3261, section
/// 20.33). `min_expires`: Min-Expires, the shortest expiration time that the retry may ask for (RFC 3261, sections
/// 10.2.8 and 20.23). `min_se`: Min-SE, the shortest session interval that the retry may ask for (RFC 4028, section
/// 7.4).
enum class retry_bound : std::uint8_t { none, retry_after, min_expires, min_se };

/// The conditions for a retry.
struct retry_rule {
    bool is_allowed;    ///< without human intervention
    bool is_altered;    ///< the request must be changed, if only by adding credentials
    bool is_elsewhere;  ///< the request must go to another address or server
    retry_bound bound;  ///< the header field of the response that limits the retry
};

/// The conditions for a retry after this response; those of `treat_as` for an unregistered code. No retry is allowed
/// after 1xx and 2xx, after codes whose next step is `stop`, and outside 100..699.
///
///     static_assert(retry_rule_of(503).is_elsewhere && retry_rule_of(503).bound == retry_bound::retry_after);
[[nodiscard]] constexpr retry_rule retry_rule_of(any_code c) noexcept
{
    const next_step step = next_step_of(c);
    const bool is_altered = step == next_step::authenticate || step == next_step::change_request;
    const bool is_elsewhere = step == next_step::follow_contact || step == next_step::try_elsewhere;
    const int as = to_integer(treat_as(c));
    const retry_bound bound = detail::is_one_of(as, 404, 413, 480, 486, 500, 503, 600, 603) ? retry_bound::retry_after
                              : as == 422                                                   ? retry_bound::min_se
                              : as == 423                                                   ? retry_bound::min_expires
                                                                                            : retry_bound::none;
    return {is_altered || is_elsewhere || step == next_step::retry_later, is_altered, is_elsewhere, bound};
}

/// The one of two final responses that a forking proxy forwards; the first if they are equal. A 6xx comes first, then
/// the lowest class; among 4xx, those that help to send the request again (401, 407, 415, 420, 484) come first; among
/// 5xx, 503 comes last. 1xx and 2xx lose, because a proxy does not choose among them. A code outside 100..699 loses to
/// all; two of them give `code{}`. RFC 3261, section 16.7, step 6. Its advice against forwarding a 503 is implemented
/// as this last rank.
///
///     static_assert(better_response(486, 603) == code::decline && better_response(503, 404) == code::not_found);
[[nodiscard]] constexpr code better_response(any_code a, any_code b) noexcept
{
    const any_code better = detail::fork_rank(b) < detail::fork_rank(a) ? b : a;
    return is_valid(better) ? better.value() : code{};
}

/// The final response that a forking proxy chooses from a range, for a request with this method. `code{}` if a 2xx is
/// in the range, because a proxy forwards every 2xx and has nothing to choose. If no response is final: 408 for INVITE,
/// `code{}` for other methods. For these, a 408 in the range does not count either (RFC 4320, section 4.2). Throws only
/// what the range throws. RFC 3261, section 16.7, steps 5 and 6.
template <class Range>
[[nodiscard]] constexpr code best_response(Range&& responses, method m = method::invite) noexcept(
    noexcept(detail::best_between(detail::begin_of(responses, 0), detail::end_of(responses, 0), m)))
{
    return detail::best_between(detail::begin_of(responses, 0), detail::end_of(responses, 0), m);
}

/// The same for a list in braces.
///
///     static_assert(best_response({503, 407}) == code::proxy_authentication_required);
template <detail::size_type Size>
[[nodiscard]] constexpr code best_response(const any_code (&responses)[Size], method m = method::invite) noexcept
{
    return detail::best_between(responses, responses + Size, m);
}

/// The code that a proxy sends upstream after it has chosen this response: 500 for 503, and every other code unchanged;
/// `code{}` outside 100..699. A proxy that knows that all further requests would also get a 503 may forward the 503
/// instead. RFC 3261, section 16.7, step 6.
///
///     static_assert(forwarded_as(503) == code::server_internal_error && forwarded_as(486) == code::busy_here);
[[nodiscard]] constexpr code forwarded_as(any_code c) noexcept
{
    return c.value() == code::service_unavailable ? code::server_internal_error : is_valid(c) ? c.value() : code{};
}

/// True for 101..299: a proxy forwards the response at once, as long as it has not sent a final response. RFC 3261,
/// section 16.7, step 5.
///
///     static_assert(is_forwarded_immediately(180) && !is_forwarded_immediately(100));
[[nodiscard]] constexpr bool is_forwarded_immediately(any_code c) noexcept { return detail::is_between(c, 101, 299); }

/// The same for a response to a request with this method; false for ACK, which has no response. A provisional response
/// is forwarded only for INVITE (RFC 4320, section 4.1). After a final response has been sent, only a 2xx for INVITE is
/// still forwarded. RFC 3261, section 16.7, step 5.
///
///     static_assert(is_forwarded_immediately(200, method::invite, true));
///     static_assert(!is_forwarded_immediately(180, method::invite, true));
[[nodiscard]] constexpr bool is_forwarded_immediately(any_code c, method m, bool final_already_sent) noexcept
{
    const bool is_due = final_already_sent ? is_success(c) : is_forwarded_immediately(c);
    return is_due && (m == method::invite || (is_success(c) && !final_already_sent && m != method::ack));
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_ISUP_HPP
#define SIPSTATUS_ISUP_HPP

namespace sipstatus {

/// Why a call ended, as ISUP and ISDN report it, with the names and numbers of Q.850. Any other value is a cause
/// without an enumerator, except that `isup_cause{}` means "no cause".
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

/// Who ended the call, according to the location that is sent with a cause. `network` is for all locations of Q.850
/// other than user; `none` is for a cause without a location.
enum class cause_location : std::uint8_t { none, network, user };

/// What the diagnostic of a cause contains, as far as the choice of a code depends on it.
enum class cause_diagnostic : std::uint8_t { none, new_number };

/// The parameter type of functions that ask for a cause: converts from `isup_cause`, integers and unscoped enumerators.
/// An integer outside 0..255 becomes `isup_cause{}`. A `code` does not convert.
class any_cause {
public:
    /// The cause itself, whether `isup_cause` names it or not.
    constexpr any_cause(isup_cause cause) noexcept : value_{cause} {}
    any_cause(code) = delete;

    /// The cause with this number; `isup_cause{}` outside 0..255.
    // The constraint is a function call, because any_code{Integer{}} would also accept a class that converts to `code`.
    template <class Integer, class = decltype(sipstatus::is_valid(Integer{}))>
    constexpr any_cause(Integer n) noexcept
        : value_{any_code{n}.number() <= 255 ? static_cast<isup_cause>(any_code{n}.number()) : isup_cause{}}
    {
    }

    /// The cause; `isup_cause{}` if the integer was outside 0..255.
    [[nodiscard]] constexpr isup_cause value() const noexcept { return value_; }

private:
    isup_cause value_;
};

/// The number of the cause, 0..255; 0 for an integer outside that range.
///
///     static_assert(to_integer(isup_cause::user_busy) == 17);
[[nodiscard]] constexpr std::uint8_t to_integer(isup_cause c) noexcept { return static_cast<std::uint8_t>(c); }

/// The cause with which a gateway releases the call in the telephone network after this final response to INVITE.
/// `isup_cause{}` for 487, which RFC 3398 maps to no cause, for 1xx and 2xx, which release nothing, and outside
/// 100..699. A gateway should first try what the response asks for, such as credentials. RFC 3398, sections 8.2.5 and
/// 8.2.6.1.
///
/// Networks that follow ITU-T Q.1912.5 use another mapping: 404 and 604 to 1, 410 to 22, 480 to 20, 484 to 28, 486 and
/// 600 to 17, 603 to 21, and everything else to 127. In RFC 3398, 480 is 18, 403 is 21, 408 is 102 and 503 is 41.
///
/// In practice, a Q.850 cause in the Reason header field of the response takes precedence over every table: OpenSIPS
/// and the SBCs of Oracle and AudioCodes use it unchanged (see `reason_value::isup`). RFC 3398, section 7.2.3, asks for
/// that only in BYE and CANCEL.
///
///     static_assert(to_isup(486) == isup_cause::user_busy);
[[nodiscard]] constexpr isup_cause to_isup(any_code c) noexcept
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
    // RFC 3398, section 8.2.5.
    if (is_redirection(c)) {
        return isup_cause::redirection_to_new_destination;
    }
    // This includes 488 and 606. A Warning can give a more exact cause for them, see warning.hpp.
    return is_failure(c) ? isup_cause::normal_unspecified : isup_cause{};
}

/// The location that goes with `to_isup(c)`: `user` for 6xx, `network` for all other codes that have a cause, `none`
/// for the rest. RFC 3398, section 8.2.6.1.
///
///     static_assert(cause_location_of(603) == cause_location::user);
[[nodiscard]] constexpr cause_location cause_location_of(any_code c) noexcept
{
    if (to_isup(c) == isup_cause{}) {
        return cause_location::none;
    }
    return is_global_failure(c) ? cause_location::user : cause_location::network;
}

/// The final response to INVITE that a gateway sends if the telephone network releases the call before it is answered.
/// `code{}` for `normal_call_clearing`, which becomes a BYE or CANCEL, for `requested_circuit_channel_not_available`,
/// after which the gateway takes another circuit, and for no cause. `call_rejected` is 403, or 603 with
/// `cause_location::user`, a choice that RFC 3398 leaves open. `number_changed` is 410, or 301 if the diagnostic has a
/// new number, which then belongs in Contact. A cause that the RFC does not list is 500. RFC 3398, section 7.2.4.1.
///
///     static_assert(from_isup(isup_cause::user_busy) == code::busy_here);
[[nodiscard]] constexpr code from_isup(any_cause cause, cause_location location = cause_location::none,
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

#ifndef SIPSTATUS_DETAIL_ROW_TEXTS_HPP
#define SIPSTATUS_DETAIL_ROW_TEXTS_HPP

#include <string_view>  // std::string_view

// Reads the texts of rows. All texts of a row are in one literal, with a NUL after each, because a literal for each text
// takes compilers much longer.

namespace sipstatus::detail {

// The size of a text. A builtin finds it in one step; the `char_traits` of libstdc++ would make the compiler count the
// characters one by one.
constexpr size_type size_of_row_text(const char* text) noexcept
{
#if defined(__GNUC__) || defined(_MSC_VER)
    return __builtin_strlen(text);
#else
    return std::string_view{text}.size();
#endif
}

constexpr std::string_view row_text(const char* text) noexcept { return {text, size_of_row_text(text)}; }

// The text that follows in a row with several texts, which has a NUL after each.
constexpr std::string_view text_after(std::string_view text) noexcept
{
    return row_text(text.data() + text.size() + 1);
}

}  // namespace sipstatus::detail

#endif

namespace sipstatus {

namespace detail {

inline constexpr unsigned longest_name = 39;

// The last row is for unregistered codes.
SIPSTATUS_HIDDEN inline constexpr char names_of_codes[][longest_name + 1] = {
#define SIPSTATUS_CODE(number, name, ...) #name,
SIPSTATUS_ROWS_1XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_2XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_3XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX_2(SIPSTATUS_CODE)
SIPSTATUS_ROWS_5XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_6XX(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
    "",
};

}  // namespace detail

/// The name of the code's enumerator ("busy_here"); empty if the code is not registered. A NUL follows the name in
/// memory, so `.data()` is a C string. The same is true for the names of all enumerations below.
///
///     static_assert(name_of(486) == "busy_here" && name_of(499).empty());
[[nodiscard]] constexpr std::string_view name_of(any_code c) noexcept
{
    return detail::row_text(detail::names_of_codes[detail::row_of(c)]);
}

/// The registered code whose enumerator has exactly this name; `code{}` for any other text.
///
///     static_assert(code_from_name("busy_here") == code::busy_here);
[[nodiscard]] constexpr code code_from_name(std::string_view name) noexcept
{
    for (const code c : all_codes) {
        if (name_of(c) == name) {
            return c;
        }
    }
    return code{};
}

/// The name of the class ("Request Failure"); empty for `invalid` and for values that are not a class. RFC 3261,
/// section 21.
///
///     static_assert(name_of(class_of(486)) == "Request Failure");
[[nodiscard]] constexpr std::string_view name_of(response_class c) noexcept
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

/// The name of the method in a request ("INVITE"); empty for `unknown` and for values that are not a method.
///
///     static_assert(name_of(method::register_) == "REGISTER");
[[nodiscard]] constexpr std::string_view name_of(method m) noexcept
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

/// The method with exactly this name; `unknown` for any other text. Methods are case-sensitive. RFC 3261, section 7.1.
///
///     static_assert(method_from_name("INVITE") == method::invite);
[[nodiscard]] constexpr method method_from_name(std::string_view name) noexcept
{
    for (unsigned value = 1; value < detail::method_count; ++value) {
        if (name_of(static_cast<method>(value)) == name) {
            return static_cast<method>(value);
        }
    }
    return method::unknown;
}

/// The name of the effect ("usage"); empty for values that are not an effect.
///
///     static_assert(name_of(dialog_effect::usage) == "usage");
[[nodiscard]] constexpr std::string_view name_of(dialog_effect effect) noexcept
{
    switch (effect) {
    case dialog_effect::none: return "none";
    case dialog_effect::transaction: return "transaction";
    case dialog_effect::usage: return "usage";
    case dialog_effect::dialog: return "dialog";
    }
    return "";
}

/// The name of the step ("retry later"); empty for values that are not a step.
///
///     static_assert(name_of(next_step::retry_later) == "retry later");
[[nodiscard]] constexpr std::string_view name_of(next_step step) noexcept
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

/// The name of the cause in Q.850 ("User busy"); empty for values that `isup_cause` does not name.
///
///     static_assert(name_of(isup_cause::user_busy) == "User busy");
[[nodiscard]] constexpr std::string_view name_of(isup_cause cause) noexcept
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

// The NUL before the phrases is the empty phrase of unregistered codes.
SIPSTATUS_HIDDEN inline constexpr char phrase_text[] = "\0"
#define SIPSTATUS_CODE(number, name, phrase, ...) phrase "\0"
SIPSTATUS_ROWS_1XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_2XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_3XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX_2(SIPSTATUS_CODE)
SIPSTATUS_ROWS_5XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_6XX(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
    ;

// Where in `phrase_text` the phrase of each number from 100 to 699 begins, and its size. The last element is for all
// other numbers. There is an element for each number and not for each row, because finding the row would be one more
// load, and the loads here would have to wait for it.
struct phrase_places {
    std::uint16_t begins[601];
    std::uint8_t sizes[601];
};

constexpr phrase_places make_phrase_places() noexcept
{
    phrase_places places{};
    unsigned begin = 1;
    for (unsigned row = 0; row != row_count; ++row) {
        const unsigned place = static_cast<unsigned>(rows[row].status) - 100;
        const size_type size = size_of_row_text(phrase_text + begin);
        places.begins[place] = static_cast<std::uint16_t>(begin);
        places.sizes[place] = static_cast<std::uint8_t>(size);
        begin += static_cast<unsigned>(size) + 1;
    }
    return places;
}

SIPSTATUS_HIDDEN inline constexpr phrase_places phrase_of_number = make_phrase_places();

constexpr std::string_view phrase_at(unsigned place) noexcept
{
    return {phrase_text + phrase_of_number.begins[place], phrase_of_number.sizes[place]};
}

constexpr std::string_view phrase_of_row(unsigned row) noexcept
{
    return phrase_at(static_cast<unsigned>(rows[row].status) - 100);
}

}  // namespace detail

/// The registered reason phrase, spelled as in the registry; empty if the code is not registered. A NUL follows the
/// phrase in memory, so `.data()` is a C string. It lives as long as the program. RFC 3261, section 21.
///
///     static_assert(reason_phrase(504) == "Server Time-out");
[[nodiscard]] constexpr std::string_view reason_phrase(any_code c) noexcept
{
    // A single return, because a conditional move costs less than a branch here.
    return detail::phrase_at(is_valid(c) ? c.number() - 100 : 600);
}

namespace detail {

constexpr std::uint64_t load_1(const char* text) noexcept { return static_cast<unsigned char>(*text); }

// Eight characters as one number. The first is in the lowest byte, whatever the byte order of the machine. GCC and
// Clang turn this into a single load.
constexpr std::uint64_t load_8(const char* text) noexcept
{
    return load_1(text) | load_1(text + 1) << 8 | load_1(text + 2) << 16 | load_1(text + 3) << 24
           | load_1(text + 4) << 32 | load_1(text + 5) << 40 | load_1(text + 6) << 48 | load_1(text + 7) << 56;
}

// True if the characters are those of the phrase, ignoring case. The upper and lower case of a letter differ in the bit
// 0x20. The bit 0x40 finds the letters, since no other character of a phrase has it.
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

// Texts that differ only in case have the same hash. The factors are chosen so that few registered phrases have the
// same hash, which the tests check. Those that do are in one chain.
constexpr std::uint8_t hash_ignoring_case(char first, char last, size_type size) noexcept
{
    return static_cast<std::uint8_t>(size + 27u * (static_cast<unsigned char>(first) | 0x20u)
                                     + 9u * (static_cast<unsigned char>(last) | 0x20u));
}

// For each hash, a chain of the rows whose phrases have it, in ascending order: the first row, and for each row the
// next one. Rows are counted from 1 here, because 0 ends a chain.
struct hash_chains {
    std::uint8_t heads[256];
    std::uint8_t nexts[row_count];
};

constexpr hash_chains make_hash_chains() noexcept
{
    hash_chains chains{};
    for (unsigned row = row_count; row-- != 0;) {
        const unsigned place = static_cast<unsigned>(rows[row].status) - 100;
        const char* const phrase = phrase_text + phrase_of_number.begins[place];
        const unsigned size = phrase_of_number.sizes[place];
        std::uint8_t& head = chains.heads[hash_ignoring_case(phrase[0], phrase[size - 1], size)];
        chains.nexts[row] = head;
        head = static_cast<std::uint8_t>(row + 1);
    }
    return chains;
}

SIPSTATUS_HIDDEN inline constexpr hash_chains rows_by_hash = make_hash_chains();

}  // namespace detail

/// The registered code with this reason phrase; `code{}` if no code has it. Ignores ASCII case. "Not Acceptable" gives
/// 406, although 606 has the same phrase.
///
///     static_assert(from_reason_phrase("busy here") == code::busy_here);
[[nodiscard]] constexpr code from_reason_phrase(std::string_view text) noexcept
{
    if (text.empty()) {
        return code{};
    }
    unsigned next = detail::rows_by_hash.heads[detail::hash_ignoring_case(text.front(), text.back(), text.size())];
    while (next != 0) {
        const unsigned row = next - 1;
        if (detail::is_spelling_of(text, detail::phrase_of_row(row))) {
            return detail::rows[row].status;
        }
        next = detail::rows_by_hash.nexts[row];
    }
    return code{};
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_UNREGISTERED_HPP
#define SIPSTATUS_UNREGISTERED_HPP

#include <string_view>  // std::string_view

#ifndef SIPSTATUS_DETAIL_IGNORING_CASE_HPP
#define SIPSTATUS_DETAIL_IGNORING_CASE_HPP

// Compares texts without regard to the case of ASCII letters, whatever the locale is.

#include <string_view>  // std::string_view

namespace sipstatus::detail {

constexpr bool is_letter(char c) noexcept { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// The upper and lower case of a letter differ in one bit.
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

}  // namespace sipstatus::detail

#endif
#ifndef SIPSTATUS_DETAIL_ITEM_RANGE_HPP
#define SIPSTATUS_DETAIL_ITEM_RANGE_HPP

// The type of all results with several items, except `code_range`. The headers give it public names, such as
// `header_field_range`.

#include <string_view>  // std::input_iterator_tag, std::forward_iterator_tag and, in C++20, enable_borrowed_range

namespace sipstatus {

namespace detail {

using difference_type = decltype(static_cast<char*>(nullptr) - static_cast<char*>(nullptr));  // std::ptrdiff_t

// What `->` of an iterator returns, if the item is made only then: the item, and a pointer to it.
template <class Item>
struct arrow {
    Item item;

    [[nodiscard]] constexpr const Item* operator->() const noexcept { return &item; }
};

}  // namespace detail

/// A range of items that are made when they are accessed. `List` is a small value: of its `count()` items, the range
/// has those for which `has(index)` is true, and `item(index)` makes one. The range and its iterators have copies of
/// the list, and refer to nothing else that can be destroyed.
template <class List>
class item_range {
public:
    using value_type = decltype(List{}.item(0));      ///< made when an iterator is dereferenced
    using size_type = detail::size_type;              ///< `std::size_t`
    using difference_type = detail::difference_type;  ///< `std::ptrdiff_t`

    /// A forward iterator in C++20. In C++17 an input iterator, since the items are not objects in memory.
    class iterator {
    public:
        using value_type = item_range::value_type;            ///< what `*` returns
        using difference_type = item_range::difference_type;  ///< `std::ptrdiff_t`
        using reference = value_type;                         ///< not a reference
        using pointer = detail::arrow<value_type>;            ///< what `->` returns
        using iterator_category = std::input_iterator_tag;    ///< other categories require real references in C++17
        using iterator_concept = std::forward_iterator_tag;   ///< for C++20

        /// An iterator of no range. It equals other iterators of no range, and can only be compared with them and
        /// assigned to.
        constexpr iterator() noexcept = default;

        /// The current item; `value_type{}` at the end.
        [[nodiscard]] constexpr reference operator*() const noexcept
        {
            return index_ < list_.count() ? list_.item(index_) : value_type{};
        }

        /// Accesses a member of the current item.
        [[nodiscard]] constexpr pointer operator->() const noexcept { return {**this}; }

        /// Goes to the next item.
        constexpr iterator& operator++() noexcept
        {
            ++index_;
            skip();
            return *this;
        }

        /// Goes to the next item, and returns the iterator as it was before.
        constexpr iterator operator++(int) noexcept
        {
            const iterator before = *this;
            ++*this;
            return before;
        }

        /// True if both are at the same item of one range.
        [[nodiscard]] friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept
        {
            return a.index_ == b.index_;
        }

        /// The opposite of `==`.
        [[nodiscard]] friend constexpr bool operator!=(const iterator& a, const iterator& b) noexcept
        {
            return a.index_ != b.index_;
        }

    private:
        friend class item_range;

        constexpr iterator(const List& list, unsigned index) noexcept : list_{list}, index_{index} { skip(); }

        constexpr void skip() noexcept
        {
            while (index_ < list_.count() && !list_.has(index_)) {
                ++index_;
            }
        }

        List list_{};
        unsigned index_ = 0;
    };

    using const_iterator = iterator;  ///< the same type, since the items cannot be changed

    /// An empty range: that of a default-constructed list.
    constexpr item_range() noexcept = default;

    /// The items of this list, for functions that return a range.
    constexpr explicit item_range(const List& list) noexcept : list_{list} {}

    /// An iterator to the first item; `end()` if there are no items.
    [[nodiscard]] constexpr iterator begin() const noexcept { return {list_, 0}; }

    /// The past-the-end iterator.
    [[nodiscard]] constexpr iterator end() const noexcept { return {list_, list_.count()}; }

    /// True if there are no items.
    [[nodiscard]] constexpr bool empty() const noexcept { return begin() == end(); }

    /// The number of items, counted anew at each call.
    [[nodiscard]] constexpr size_type size() const noexcept
    {
        size_type size = 0;
        for (unsigned index = 0; index != list_.count(); ++index) {
            size += list_.has(index) ? 1 : 0;
        }
        return size;
    }

    /// The item at this position, counted from 0; `value_type{}` if the position is `size()` or more.
    [[nodiscard]] constexpr value_type operator[](size_type position) const noexcept
    {
        for (unsigned index = 0; index != list_.count(); ++index) {
            if (list_.has(index) && position-- == 0) {
                return list_.item(index);
            }
        }
        return value_type{};
    }

private:
    List list_{};
};

}  // namespace sipstatus

#ifdef __cpp_lib_ranges

/// Iterators can outlive their range, since they do not point into it.
template <class List>
inline constexpr bool std::ranges::enable_borrowed_range<sipstatus::item_range<List>> = true;

template <>
inline constexpr bool std::ranges::enable_borrowed_range<sipstatus::code_range> = true;

#endif

#endif

namespace sipstatus {

/// Who uses a number that is not registered, and for what.
struct unregistered_use {
    std::uint16_t number;     ///< a few are outside 100..699, and therefore never a status code
    std::string_view phrase;  ///< may be empty; a NUL follows it in memory
    std::string_view origin;  ///< who uses the number, in a few words to show to people
};

/// A phrase that is used for a registered code instead of the registered one, and who uses it.
struct other_phrase {
    code status;              ///< the registered code
    std::string_view phrase;  ///< a NUL follows it in memory
    std::string_view origin;  ///< who uses the phrase, in a few words to show to people: "RFC 7462, 4"
};

namespace detail {

// The phrase and the origin are one literal, with a NUL between them.
struct use_row {
    std::uint16_t number;
    const char* texts;
};

struct phrase_row {
    code status;
    const char* texts;
};

// Numbers in use that IANA does not list. Those from 701 on are not status codes (RFC 3261, section 7.2). The phrase in
// the first row of a number is its `known_phrase`. Kamailio's rows come before those of OpenSIPS: both descend from
// SER, and Kamailio has kept its numbers.
SIPSTATUS_HIDDEN inline constexpr use_row unregistered_uses[] = {
    {101, "Dialog establishment"
          "\0"
          "belle-sip, in its table of phrases; in HTTP it is Switching Protocols (used by RFC 7118)"},
    {101, "Dialog Establishement"
          "\0"
          "eXosip, which misspells it"},
    {201, ""
          "\0"
          "HTTP (Created), not SIP; one library confuses it with 202"},
    {303, "See Other"
          "\0"
          "the grammar of RFC 2543, which does not explain it; RFC 3261 dropped it"},
    {409, "Conflict"
          "\0"
          "RFC 2543, 7.4.10; RFC 3261 dropped it, but many stacks still list it"},
    {411, "Length Required"
          "\0"
          "RFC 2543, 7.4.12; RFC 3261 dropped it, but many stacks still list it"},
    {418, ""
          "\0"
          "nobody; HTTP reserves it as unused (RFC 9110, 15.5.19)"},
    {426, ""
          "\0"
          "HTTP (Upgrade Required), not SIP"},
    {431, ""
          "\0"
          "RFC 3261, 8.1.3.2, as an example of a code that the client does not recognize"},
    {477, "Unfortunately error on sending to next hop occurred"
          "\0"
          "Kamailio and SER, when a request could not be forwarded"},
    {478, "Unresolvable destination"
          "\0"
          "Kamailio and SER, when an address could not be resolved; JsSIP and SIP.js list it too"},
    {479, "Regretfully, we were not able to process the URI"
          "\0"
          "Kamailio and SER, when a URI is malformed"},
    {473, "Filtered destination"
          "\0"
          "OpenSIPS, when its blacklist blocks the destination"},
    {475, "Bad URI"
          "\0"
          "OpenSIPS, when a URI is malformed"},
    {476, "Unresolvable destination"
          "\0"
          "OpenSIPS, when an address could not be resolved"},
    {477, "Send failed"
          "\0"
          "OpenSIPS, when a request could not be forwarded"},
    {490, "Request Updated"
          "\0"
          "an expired draft; PJSIP and Sofia-SIP list it"},
    {492, ""
          "\0"
          "nobody; some lists fill the gap between 491 and 493 with a guess"},
    {510, ""
          "\0"
          "Kamailio, as an internal error number: prohibited by the administrator"},
    {520, ""
          "\0"
          "Kamailio, as an internal error number: the destination is on a blocklist"},
    {605, "Decline Everywhere"
          "\0"
          "Microsoft, in the APIs of Office Communicator and Lync; not seen on the wire"},
    {687,
     "Dialog Terminated"
     "\0"
     "an early draft of the Replaces header field; RFC 3891 uses 603, but RFC 3485, Sofia-SIP and oSIP still list 687"},
    {701, "No response from destination server"
          "\0"
          "PJSIP, internally"},
    {702, "Unable to resolve destination server"
          "\0"
          "PJSIP, internally"},
    {703, "Error sending message to destination server"
          "\0"
          "PJSIP, internally"},
    {999, "Unknown response"
          "\0"
          "Wireshark, for codes that it does not know"},
};

SIPSTATUS_HIDDEN inline constexpr phrase_row other_phrases[] = {
    {code::queued, "Call Is Being Queued"
                   "\0"
                   "RFC 7462, 4"},
    {code::session_progress, "Session progress message"
                             "\0"
                             "RFC 3398, 8.2.3"},
    {code::session_progress, "Session in Progress"
                             "\0"
                             "Janus, in its table of phrases; configuration examples for Cisco gateways"},
    {code::bad_request, "Invalid Request"
                        "\0"
                        "RFC 3261, 10.3; RFC 3903, 6"},
    {code::bad_request, "Incorrect Date or Time"
                        "\0"
                        "RFC 3428, 11.4"},
    {code::bad_request, "Missing Call-ID header field"
                        "\0"
                        "RFC 3261, 21.4.1, as an example of a phrase that names the problem"},
    {code::bad_request, "Transaction tuple incomplete"
                        "\0"
                        "Kamailio and OpenSIPS"},
    {code::bad_request, "Bad To"
                        "\0"
                        "Kamailio and OpenSIPS"},
    {code::bad_request, "Invalid character in q parameter"
                        "\0"
                        "Kamailio and OpenSIPS"},
    {code::bad_request, "Empty q parameter"
                        "\0"
                        "Kamailio and OpenSIPS"},
    {code::bad_request, "Q parameter too big"
                        "\0"
                        "Kamailio and OpenSIPS"},
    {code::bad_request, "Decimal part missing in q"
                        "\0"
                        "Kamailio"},
    {code::forbidden, "Stale Date"
                      "\0"
                      "RFC 8224, 6.2.2"},
    {code::conditional_request_failed, "Precondition Failed"
                                       "\0"
                                       "reSIProcate; it is HTTP's phrase (RFC 9110, 15.5.13)"},
    {code::request_entity_too_large, "Request Entity too long"
                                     "\0"
                                     "RFC 3398, 8.2.6.1"},
    {code::request_uri_too_long, "Request-URI Too Large"
                                 "\0"
                                 "RFC 3261, 25.1; RFC 2543"},
    {code::interval_too_brief, "Interval too small"
                               "\0"
                               "RFC 3265, 3.1.6.1 (obsolete)"},
    {code::interval_too_brief, "Subscription Too Brief"
                               "\0"
                               "RFC 3265, 3.1.6.4 (obsolete)"},
    {code::use_identity_header, "Use Supported PASSporT Format"
                                "\0"
                                "RFC 8224, 6.2.2"},
    {code::provide_referrer_identity, "Provide Referror Identity"
                                      "\0"
                                      "RFC 3485, which misspells it"},
    {code::bad_identity_info, "Bad Identity-Info"
                              "\0"
                              "RFC 4474, 14.3 (obsolete): the registered phrase until RFC 8224"},
    {code::unsupported_credential, "Unsupported Certificate"
                                   "\0"
                                   "RFC 4474, 14.4 (obsolete): the registered phrase until RFC 8224"},
    {code::invalid_identity_header, "Invalid PASSporT"
                                    "\0"
                                    "RFC 8224, 6.2.2"},
    {code::temporarily_unavailable, "Temporarily not available"
                                    "\0"
                                    "RFC 3261, 25.1; RFC 2543"},
    {code::call_transaction_does_not_exist, "Call Leg/Transaction Does Not Exist"
                                            "\0"
                                            "RFC 3261, 9.2 and 25.1; RFC 2543, 7.4.18"},
    {code::call_transaction_does_not_exist, "Subscription does not exist"
                                            "\0"
                                            "RFC 6665, 4.1.2.4"},
    {code::loop_detected, "Merged Request"
                          "\0"
                          "RFC 5057, 5.1; RFC 6910"},
    {code::busy_here, "Busy"
                      "\0"
                      "RFC 3891, 3"},
    {code::request_terminated, "Transaction canceled"
                               "\0"
                               "Kamailio"},
    {code::bad_event, "Event Package Not Supported"
                      "\0"
                      "reSIProcate and some SIP servlets"},
    {code::server_internal_error, "Internal Server Error"
                                  "\0"
                                  "RFC 3261, 25.1; RFC 2543; it is HTTP's phrase"},
    {code::server_internal_error, "Server Error"
                                  "\0"
                                  "RFC 3261, 10.3; RFC 3323, 5"},
    {code::server_internal_error, "Error in external logic"
                                  "\0"
                                  "Kamailio and OpenSIPS"},
    {code::server_internal_error, "Forking capacity exceeded"
                                  "\0"
                                  "Kamailio and OpenSIPS"},
    {code::server_internal_error, "Message processing error"
                                  "\0"
                                  "Kamailio"},
    {code::server_internal_error, "Internal processing error"
                                  "\0"
                                  "Kamailio"},
    {code::server_internal_error, "No error"
                                  "\0"
                                  "Kamailio"},
    {code::server_internal_error, "I'm terribly sorry, server error occurred"
                                  "\0"
                                  "Kamailio, for every error that has no phrase of its own"},
    {code::server_internal_error, "No destination available"
                                  "\0"
                                  "OpenSIPS"},
    {code::server_internal_error, "Server error occurred"
                                  "\0"
                                  "OpenSIPS, for every error that has no phrase of its own"},
    {code::server_time_out, "Gateway Time-out"
                            "\0"
                            "RFC 2543, 7.5.5; RFC 4497"},
    {code::server_time_out, "Gateway timeout"
                            "\0"
                            "RFC 3398, 7.2.4.1"},
    {code::server_time_out, "Server Timeout"
                            "\0"
                            "RFC 3398, 7.2.2"},
    {code::version_not_supported, "SIP Version not supported"
                                  "\0"
                                  "RFC 3261, 25.1; RFC 2543"},
    {code::precondition_failure, "Precondition-Failure"
                                 "\0"
                                 "RFC 3312, 8"},
    {code::busy_everywhere, "Busy"
                            "\0"
                            "RFC 3261, 20.33"},
    {code::decline, "Declined"
                    "\0"
                    "RFC 3515; RFC 3891, 3; RFC 3911, 4"},
    {code::decline, "Network Blocked"
                    "\0"
                    "ATIS-1000099, for a call that the analytics of a provider in the USA blocked"},
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

// The phrase as the table spells it, so that results do not point into the text that was passed; empty if the table
// does not have it.
template <class Row, size_type Size>
constexpr std::string_view phrase_in_table(const Row (&table)[Size], std::string_view text) noexcept
{
    const std::string_view phrase = without_suffix(text);
    for (const Row& row : table) {
        if (equal_ignoring_case(row_text(row.texts), phrase)) {
            return row_text(row.texts);
        }
    }
    return {};
}

// The uses of a number, or the rows with a phrase from the table.
struct matching_uses {
    std::uint32_t number = 0;
    std::string_view phrase;

    static constexpr unsigned count() noexcept { return sizeof unregistered_uses / sizeof unregistered_uses[0]; }
    static constexpr unregistered_use item(unsigned index) noexcept
    {
        const use_row& row = unregistered_uses[index];
        const std::string_view used = row_text(row.texts);
        return {row.number, used, text_after(used)};
    }

    constexpr bool has(unsigned index) const noexcept
    {
        const use_row& row = unregistered_uses[index];
        return row.number == number || (!phrase.empty() && equal_ignoring_case(row_text(row.texts), phrase));
    }
};

// The phrases of a code, or the rows with a phrase from the table.
struct matching_phrases {
    code status{};
    std::string_view phrase;

    static constexpr unsigned count() noexcept { return sizeof other_phrases / sizeof other_phrases[0]; }
    static constexpr other_phrase item(unsigned index) noexcept
    {
        const phrase_row& row = other_phrases[index];
        const std::string_view used = row_text(row.texts);
        return {row.status, used, text_after(used)};
    }

    constexpr bool has(unsigned index) const noexcept
    {
        const phrase_row& row = other_phrases[index];
        return row.status == status || equal_ignoring_case(row_text(row.texts), phrase);
    }
};

}  // namespace detail

/// The registered phrase, or else the phrase that the code is known by in practice: that of its first use in
/// `unregistered_uses_of`. Empty if there is neither, and outside 100..699. A NUL follows the phrase in memory, so
/// `.data()` is a C string.
///
///     static_assert(known_phrase(409) == "Conflict" && known_phrase(410) == "Gone");
[[nodiscard]] constexpr std::string_view known_phrase(any_code c) noexcept
{
    const std::string_view registered = reason_phrase(c);
    if (registered.empty() && is_valid(c)) {
        for (const detail::use_row& row : detail::unregistered_uses) {
            if (row.number == c.number()) {
                return detail::row_text(row.texts);
            }
        }
    }
    return registered;
}

/// Uses of unregistered numbers: a range of `unregistered_use`.
using unregistered_use_range = item_range<detail::matching_uses>;

/// Phrases other than the registered ones: a range of `other_phrase`.
using other_phrase_range = item_range<detail::matching_phrases>;

/// Who uses this unregistered number, and for what. Empty if no use is known, and for registered codes. Some uses are
/// of numbers outside 100..699.
///
///     static_assert(unregistered_uses_of(687).begin()->phrase == "Dialog Terminated");
[[nodiscard]] constexpr unregistered_use_range unregistered_uses_of(any_code c) noexcept
{
    return unregistered_use_range{{c.number(), {}}};
}

/// Who uses this phrase for an unregistered number. Ignores ASCII case, and a suffix that Kamailio and OpenSIPS append,
/// such as " (477/SL)" or " (478/TM)". Empty if no use is known. The range does not point into the text.
///
///     static_assert(unregistered_uses_of_phrase("Send failed (477/TM)").begin()->number == 477);
[[nodiscard]] constexpr unregistered_use_range unregistered_uses_of_phrase(std::string_view phrase) noexcept
{
    return unregistered_use_range{{0, detail::phrase_in_table(detail::unregistered_uses, phrase)}};
}

/// The phrases that are used for this registered code instead of the registered one. Empty if none is known, and for
/// codes that are not registered.
///
///     static_assert(other_phrases_of(code::decline).begin()->phrase == "Declined");
[[nodiscard]] constexpr other_phrase_range other_phrases_of(any_code c) noexcept
{
    return other_phrase_range{{c.value(), {}}};
}

/// The registered codes that this phrase is used for instead of the registered one. Ignores ASCII case, and a suffix
/// that Kamailio and OpenSIPS append, such as " (13/SL)". Empty if no use is known, and for registered phrases:
/// `from_reason_phrase` finds those. The range does not point into the text.
///
///     static_assert(other_phrases_like("internal server error").begin()->status == code::server_internal_error);
[[nodiscard]] constexpr other_phrase_range other_phrases_like(std::string_view phrase) noexcept
{
    return other_phrase_range{{code{}, detail::phrase_in_table(detail::other_phrases, phrase)}};
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_REFERENCE_HPP
#define SIPSTATUS_REFERENCE_HPP

#include <string_view>  // std::string_view

namespace sipstatus {

/// A section of an RFC. In an empty citation, `rfc` is 0 and `section` is empty.
struct citation {
    std::uint16_t rfc = 0;     ///< the number of the RFC
    std::string_view section;  ///< such as "21.4.24"
};

namespace detail {

// A citation that contains its section, because a pointer would have to be relocated when the program is loaded.
struct stored_citation {
    std::uint16_t rfc;
    char section[8];
};

SIPSTATUS_HIDDEN inline constexpr stored_citation citations[] = {
#define SIPSTATUS_CODE(number, name, phrase, reference, ...) {SIPSTATUS_RFC_##reference, SIPSTATUS_SECTION_##reference},
#define SIPSTATUS_DESCRIPTION_description(text) text
#define SIPSTATUS_WHEN_SEEN_when_seen(text) text
#define SIPSTATUS_HOW_TO_FIX_how_to_fix(text) text
#define SIPSTATUS_GIST_gist(text) text
#define SIPSTATUS_SEND_WHEN_send_when(text) text
#define SIPSTATUS_RFC_rfc(number, section) number
#define SIPSTATUS_SECTION_rfc(number, section) section
SIPSTATUS_ROWS_1XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_2XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_3XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX_2(SIPSTATUS_CODE)
SIPSTATUS_ROWS_5XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_6XX(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
#undef SIPSTATUS_DESCRIPTION_description
#undef SIPSTATUS_WHEN_SEEN_when_seen
#undef SIPSTATUS_HOW_TO_FIX_how_to_fix
#undef SIPSTATUS_GIST_gist
#undef SIPSTATUS_SEND_WHEN_send_when
#undef SIPSTATUS_RFC_rfc
#undef SIPSTATUS_SECTION_rfc
    {},
};

}  // namespace detail

/// The section that defines the code, in the RFC in force; an empty citation if the code is not registered.
///
///     static_assert(reference(486).rfc == 3261 && reference(486).section == "21.4.24");
[[nodiscard]] constexpr citation reference(any_code c) noexcept
{
    const detail::stored_citation& stored = detail::citations[detail::row_of(c)];
    return {stored.rfc, detail::row_text(stored.section)};
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_GUIDANCE_HPP
#define SIPSTATUS_GUIDANCE_HPP

#include <string_view>  // std::string_view

namespace sipstatus {

/// Troubleshooting texts for people: in each field plain text of one to three sentences, without line breaks.
struct guidance {
    std::string_view description;  ///< what the sender of the response or cause is saying
    std::string_view when_seen;    ///< the situations in which it is seen, the most common first
    std::string_view how_to_fix;   ///< what to check, what to do, and who does it
};

namespace detail {

// The three texts of a code, and its two clauses for comparisons, with a NUL after each.
struct guidance_row {
    const char* texts;
    const char* clauses;
};

SIPSTATUS_HIDDEN inline constexpr guidance_row guidance_rows[] = {
#define SIPSTATUS_CODE(number, name, phrase, reference, effect, step, description, when_seen, how_to_fix, gist,       \
                       send_when)                                                                                     \
    {SIPSTATUS_DESCRIPTION_##description "\0" SIPSTATUS_WHEN_SEEN_##when_seen "\0" SIPSTATUS_HOW_TO_FIX_##how_to_fix, \
     SIPSTATUS_GIST_##gist "\0" SIPSTATUS_SEND_WHEN_##send_when},
#define SIPSTATUS_DESCRIPTION_description(text) text
#define SIPSTATUS_WHEN_SEEN_when_seen(text) text
#define SIPSTATUS_HOW_TO_FIX_how_to_fix(text) text
#define SIPSTATUS_GIST_gist(text) text
#define SIPSTATUS_SEND_WHEN_send_when(text) text
#define SIPSTATUS_RFC_rfc(number, section) number
#define SIPSTATUS_SECTION_rfc(number, section) section
SIPSTATUS_ROWS_1XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_2XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_3XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_4XX_2(SIPSTATUS_CODE)
SIPSTATUS_ROWS_5XX(SIPSTATUS_CODE)
SIPSTATUS_ROWS_6XX(SIPSTATUS_CODE)
#undef SIPSTATUS_CODE
#undef SIPSTATUS_DESCRIPTION_description
#undef SIPSTATUS_WHEN_SEEN_when_seen
#undef SIPSTATUS_HOW_TO_FIX_how_to_fix
#undef SIPSTATUS_GIST_gist
#undef SIPSTATUS_SEND_WHEN_send_when
#undef SIPSTATUS_RFC_rfc
#undef SIPSTATUS_SECTION_rfc
};

constexpr guidance make_guidance(const char* texts) noexcept
{
    const std::string_view description = row_text(texts);
    const std::string_view when_seen = text_after(description);
    return {description, when_seen, text_after(when_seen)};
}

template <unsigned Count>
struct guidance_table {
    guidance rows[Count];
};

template <class Unused, class Row, unsigned Count>
constexpr guidance_table<Count> make_guidance_table(const Row (&list)[Count]) noexcept
{
    guidance_table<Count> table{};
    for (unsigned row = 0; row != Count; ++row) {
        table.rows[row] = make_guidance(list[row].texts);
    }
    return table;
}

// A template, so that the compiler makes this table only for programs that use it.
template <class Unused>
SIPSTATUS_HIDDEN inline constexpr auto guidances = make_guidance_table<Unused>(guidance_rows);

}  // namespace detail

/// What the code means, when it is seen and how to fix it; null if the code is not registered. The texts live as long
/// as the program. Only a program that calls this contains them.
///
///     static_assert(guidance_for(486) != nullptr && guidance_for(499) == nullptr);
template <class Unused = void>
[[nodiscard]] constexpr const guidance* guidance_for(any_code c) noexcept
{
    const unsigned row = detail::row_of(c);
    return row != detail::row_count ? &detail::guidances<Unused>.rows[row] : nullptr;
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_LIKELY_CAUSES_HPP
#define SIPSTATUS_LIKELY_CAUSES_HPP

#include <string_view>  // std::string_view

namespace sipstatus {

/// A likely cause of a response: plain text of one sentence in each field. The texts live as long as the program.
struct likely_cause {
    std::string_view sign;    ///< where to look, and what is seen there if this is the cause
    std::string_view cause;   ///< what is wrong
    std::string_view remedy;  ///< who does what
    citation source;          ///< where this is documented; `rfc` is 0 if it is known only from practice
};

namespace detail {

// One literal for each code: its number, then for each row the sign, the cause, the remedy, the RFC and the section, with a
// NUL after each. The first row of a code begins with the comma before its literal, so the list begins with an empty text.
SIPSTATUS_HIDDEN inline constexpr const char* likely_cause_texts[] = {""
#define SIPSTATUS_LIKELY_CAUSE(number, rank, sign, cause, remedy, source)                                           \
    SIPSTATUS_RANK_##rank(number) SIPSTATUS_SIGN_##sign "\0" SIPSTATUS_CAUSE_##cause "\0" SIPSTATUS_REMEDY_##remedy \
        "\0" SIPSTATUS_SOURCE_##source
#define SIPSTATUS_RANK_1(number) , #number "\0"
#define SIPSTATUS_RANK_2(number)
#define SIPSTATUS_RANK_3(number)
#define SIPSTATUS_RANK_4(number)
#define SIPSTATUS_RANK_5(number)
#define SIPSTATUS_RANK_6(number)
#define SIPSTATUS_RANK_7(number)
#define SIPSTATUS_RANK_8(number)
#define SIPSTATUS_SIGN_sign(text) text
#define SIPSTATUS_CAUSE_cause(text) text
#define SIPSTATUS_REMEDY_remedy(text) text
#define SIPSTATUS_SOURCE_source(rfc, section) #rfc "\0" section "\0"
#define SIPSTATUS_SOURCE_practice() "\0\0"
SIPSTATUS_ROWS_LIKELY_CAUSES(SIPSTATUS_LIKELY_CAUSE)
SIPSTATUS_ROWS_LIKELY_CAUSES_2(SIPSTATUS_LIKELY_CAUSE)
#undef SIPSTATUS_LIKELY_CAUSE
#undef SIPSTATUS_RANK_1
#undef SIPSTATUS_RANK_2
#undef SIPSTATUS_RANK_3
#undef SIPSTATUS_RANK_4
#undef SIPSTATUS_RANK_5
#undef SIPSTATUS_RANK_6
#undef SIPSTATUS_RANK_7
#undef SIPSTATUS_RANK_8
#undef SIPSTATUS_SIGN_sign
#undef SIPSTATUS_CAUSE_cause
#undef SIPSTATUS_REMEDY_remedy
#undef SIPSTATUS_SOURCE_source
#undef SIPSTATUS_SOURCE_practice
};

inline constexpr unsigned likely_cause_code_count = sizeof likely_cause_texts / sizeof likely_cause_texts[0];

// The number that a text consists of; 0 for an empty text.
constexpr std::uint16_t number_in(std::string_view text) noexcept
{
    unsigned number = 0;
    for (const char digit : text) {
        number = number * 10 + static_cast<unsigned>(digit - '0');
    }
    return static_cast<std::uint16_t>(number);
}

// The text before the row with this index: the number or, after the first row, the last of the five texts of the row
// before.
constexpr std::string_view text_before_row(std::string_view number, unsigned index) noexcept
{
    std::string_view text = number;
    for (unsigned skipped = 5 * index; skipped != 0; --skipped) {
        text = text_after(text);
    }
    return text;
}

constexpr unsigned count_rows(std::string_view number) noexcept
{
    unsigned count = 0;
    for (std::string_view text = number; !text_after(text).empty(); text = text_before_row(text, 1)) {
        ++count;
    }
    return count;
}

// The rows of a code, from its number on; none for a code without rows.
struct likely_causes_of_code {
    std::string_view number{};
    unsigned size = 0;

    constexpr unsigned count() const noexcept { return size; }
    static constexpr bool has(unsigned) noexcept { return true; }

    constexpr likely_cause item(unsigned index) const noexcept
    {
        const std::string_view sign = text_after(text_before_row(number, index));
        const std::string_view cause = text_after(sign);
        const std::string_view remedy = text_after(cause);
        const std::string_view rfc = text_after(remedy);
        return {sign, cause, remedy, {number_in(rfc), text_after(rfc)}};
    }
};

}  // namespace detail

/// The likely causes of a response: a range of `likely_cause`.
using likely_cause_range = item_range<detail::likely_causes_of_code>;

/// What to check after this response: its likely causes in practice, the most common one first. Empty for codes without
/// rows, for unregistered codes (use `treat_as(c)`) and outside 100..699. Only a program that calls this contains the
/// texts.
///
///     for (const likely_cause& likely : likely_causes_of(488)) ...
[[nodiscard]] constexpr likely_cause_range likely_causes_of(any_code c) noexcept
{
    if (is_registered(c)) {
        for (unsigned code_with_rows = 1; code_with_rows != detail::likely_cause_code_count; ++code_with_rows) {
            const std::string_view number = detail::row_text(detail::likely_cause_texts[code_with_rows]);
            if (detail::number_in(number) == to_integer(c)) {
                return likely_cause_range{{number, detail::count_rows(number)}};
            }
        }
    }
    return {};
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_ISUP_GUIDANCE_HPP
#define SIPSTATUS_ISUP_GUIDANCE_HPP

namespace sipstatus {

namespace detail {

// The three texts of a cause, with a NUL after each.
struct cause_row {
    std::uint8_t number;
    const char* texts;
};

SIPSTATUS_HIDDEN inline constexpr cause_row cause_rows[] = {
#define SIPSTATUS_CAUSE(number, description, when_seen, how_to_fix) \
    {number,                                                        \
     SIPSTATUS_DESCRIPTION_##description "\0" SIPSTATUS_WHEN_SEEN_##when_seen "\0" SIPSTATUS_HOW_TO_FIX_##how_to_fix},
#define SIPSTATUS_DESCRIPTION_description(text) text
#define SIPSTATUS_WHEN_SEEN_when_seen(text) text
#define SIPSTATUS_HOW_TO_FIX_how_to_fix(text) text
SIPSTATUS_ROWS_CAUSES(SIPSTATUS_CAUSE)
#undef SIPSTATUS_CAUSE
#undef SIPSTATUS_DESCRIPTION_description
#undef SIPSTATUS_WHEN_SEEN_when_seen
#undef SIPSTATUS_HOW_TO_FIX_how_to_fix
};

template <class Unused>
SIPSTATUS_HIDDEN inline constexpr auto cause_guidances = make_guidance_table<Unused>(cause_rows);

}  // namespace detail

/// What the Q.850 cause means on a SIP trunk, when it is seen and how to fix it; null for a cause that `isup_cause`
/// does not name. The texts live as long as the program. Only a program that calls this contains them.
///
///     static_assert(guidance_for(isup_cause::user_busy) != nullptr && guidance_for(isup_cause{99}) == nullptr);
template <class Unused = void>
[[nodiscard]] constexpr const guidance* guidance_for(isup_cause cause) noexcept
{
    unsigned row = 0;
    for (const guidance& texts : detail::cause_guidances<Unused>.rows) {
        if (detail::cause_rows[row++].number == to_integer(cause)) {
            return &texts;
        }
    }
    return nullptr;
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_HEADERS_HPP
#define SIPSTATUS_HEADERS_HPP

#include <string_view>  // std::string_view

namespace sipstatus {

/// How strongly an RFC asks for a header field: MUST, SHOULD or MAY.
enum class requirement : std::uint8_t { must, should, may };

/// A header field of a response, and the RFC that asks for it.
struct header_field {
    std::string_view name;       ///< "Retry-After"
    requirement level;           ///< how strongly the RFC asks for the header field
    std::string_view condition;  ///< when the RFC asks for it, as a clause; empty if always
    std::uint16_t rfc;           ///< the number of the RFC
    std::string_view section;    ///< "20.33"; several are separated by semicolons: "13.3.1.4; 11.2"
};

namespace detail {

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
SIPSTATUS_HIDDEN inline constexpr const char* header_names[] = {
    "Accept", "Accept-Encoding", "Accept-Language", "Accept-Resource-Priority", "Alert-Info",
    "AlertMsg-Error", "Allow", "Allow-Events", "Authentication-Info", "Call-Info", "Contact", "Date",
    "Error-Info", "Expires", "Feature-Caps", "Flow-Timer", "Geolocation", "Geolocation-Error",
    "History-Info", "Min-Expires", "Min-SE", "P-Associated-URI", "P-Refused-URI-List", "Path",
    "Permission-Missing", "Policy-Contact", "Proxy-Authenticate", "Reason", "Record-Route", "Recv-Info",
    "Refer-Events-At", "Refer-Sub", "Require", "Retry-After", "RSeq", "Security-Server",
    "Service-Route", "Session-Expires", "SIP-ETag", "Supported", "Timestamp", "Unsupported", "Warning",
    "WWW-Authenticate"
};
// clang-format on

// A row applies to all codes from `first` to `last`, both included.
struct header_row {
    header name;
    std::uint16_t first;
    std::uint16_t last;
    requirement level;
    std::uint16_t rfc;
    const char* texts;  // the section and the condition, with a NUL between them

    constexpr bool covers(code c) const noexcept { return is_between(c, first, last); }
};

// One row for each code or class that an RFC names, in alphabetical order of the header fields. Not listed: what an RFC
// forbids or only describes, what only an obsolete RFC asks for, header field parameters, and bodies. Also not listed:
//
// - the option tags that extensions want in Supported (RFC 3312, 4412, 4916, 5365, 6794): they depend on the request,
//   not on the code, and Supported lists every extension anyway (RFC 3261, section 20.37);
// - P-Early-Media (RFC 5009, section 8): requests and responses of an early dialog carry it, whatever the code is.
// clang-format off
SIPSTATUS_HIDDEN inline constexpr header_row header_rows[] = {
    {header::accept, 200, 299, requirement::should, 3261, "11.2" "\0" "in response to OPTIONS"},
    {header::accept, 200, 299, requirement::may, 3261, "13.3.1.4" "\0" "in response to INVITE"},
    {header::accept, 415, 415, requirement::must, 3261, "8.2.3" "\0" "when the type of a body is not understood"},
    {header::accept_encoding, 200, 299, requirement::should, 3261, "11.2" "\0" "in response to OPTIONS"},
    {header::accept_encoding, 415, 415, requirement::must, 3261,
     "8.2.3" "\0" "when the encoding of a body is not understood"},
    {header::accept_language, 200, 299, requirement::should, 3261, "11.2" "\0" "in response to OPTIONS"},
    {header::accept_language, 415, 415, requirement::must, 3261,
     "8.2.3" "\0" "when the language of a body is not understood"},
    {header::accept_resource_priority, 200, 200, requirement::should, 4412, "4.4" "\0" "in response to OPTIONS"},
    {header::accept_resource_priority, 200, 200, requirement::may, 4412, "3.3" "\0" ""},
    {header::accept_resource_priority, 417, 417, requirement::may, 4412, "4.6.2" "\0" "when local policy allows it"},
    {header::alert_info, 101, 199, requirement::may, 7462, "4.1; 13" "\0" "in response to INVITE"},
    {header::alertmsg_error, 101, 424, requirement::may, 8876, "5.2" "\0" "when the request carried an alert message"},
    {header::alertmsg_error, 200, 424, requirement::must, 8876,
     "5.2" "\0" "when a provisional response carried it without being sent reliably"},
    {header::alertmsg_error, 425, 425, requirement::must, 8876, "5.1" "\0" ""},
    {header::alertmsg_error, 426, 699, requirement::must, 8876,
     "5.2" "\0" "when a provisional response carried it without being sent reliably"},
    {header::alertmsg_error, 426, 699, requirement::may, 8876, "5.2" "\0" "when the request carried an alert message"},
    {header::allow, 101, 199, requirement::should, 3311,
     "4" "\0" "with UPDATE among the methods, in response to INVITE, when sent reliably with SDP and UPDATE is supported"},
    {header::allow, 101, 199, requirement::may, 3311,
     "4" "\0" "with UPDATE among the methods, in response to INVITE, when sent unreliably and UPDATE is supported"},
    {header::allow, 200, 299, requirement::should, 3261,
     "13.3.1.4; 11.2" "\0" "in response to INVITE, or to OPTIONS unless from a proxy"},
    {header::allow, 200, 299, requirement::should, 3311,
     "4" "\0" "with UPDATE among the methods, in response to INVITE, when UPDATE is supported"},
    {header::allow, 405, 405, requirement::must, 3261, "21.4.6" "\0" ""},
    {header::allow_events, 100, 699, requirement::may, 6665, "8.2.2" "\0" "from a user agent"},
    {header::allow_events, 200, 299, requirement::should, 6665,
     "4.4.4" "\0" "from a user agent that can be a notifier, in response to OPTIONS or a request that starts a dialog"},
    {header::allow_events, 489, 489, requirement::must, 3903, "11.1.1" "\0" "in response to PUBLISH"},
    {header::authentication_info, 200, 299, requirement::may, 3261,
     "20.6" "\0" "when the request was authenticated with digest"},
    {header::call_info, 101, 199, requirement::must, 6910,
     "7.1" "\0" "with purpose=call-completion, in at least one response to INVITE, from a monitor that offers call completion"},
    {header::call_info, 200, 699, requirement::must, 6910,
     "7.1" "\0" "with purpose=call-completion, in response to INVITE, from a monitor that offers call completion"},
    {header::call_info, 608, 608, requirement::must, 8688,
     "3.1" "\0" "unless there are signs that the caller would misuse it"},
    {header::contact, 101, 199, requirement::must, 3261,
     "12.1.1" "\0" "in response to INVITE, when it establishes a dialog"},
    {header::contact, 200, 200, requirement::must, 3261, "10.3" "\0" "in response to REGISTER, when there are bindings"},
    {header::contact, 200, 299, requirement::must, 3261,
     "12.1.1; 20" "\0" "in response to INVITE, or whenever it establishes a dialog"},
    {header::contact, 200, 299, requirement::must, 3311, "7" "\0" "in response to UPDATE"},
    {header::contact, 200, 299, requirement::must, 3515, "2.2" "\0" "in response to REFER"},
    {header::contact, 200, 299, requirement::may, 3261, "11.2" "\0" "in response to OPTIONS"},
    {header::contact, 300, 300, requirement::should, 3261, "21.3.1" "\0" ""},
    {header::contact, 301, 301, requirement::should, 3398,
     "7.2.4.1" "\0" "in response to INVITE, from a gateway that the telephone network told the new number"},
    {header::contact, 301, 302, requirement::should, 3261, "13.3.1.2" "\0" "in response to INVITE"},
    {header::contact, 301, 302, requirement::may, 3261, "20" "\0" "in response to a request other than INVITE"},
    {header::contact, 303, 399, requirement::may, 3261, "20" "\0" ""},
    {header::contact, 400, 699, requirement::may, 3261,
     "13.2.2.3" "\0" "in response to INVITE, to point to more information about the error"},
    {header::contact, 485, 485, requirement::should, 3261, "16.5" "\0" "from a proxy that cannot determine the target"},
    {header::contact, 485, 485, requirement::may, 3261, "21.4.23" "\0" "unless the server is set to hide the choices"},
    {header::date, 200, 200, requirement::should, 3261, "10.3" "\0" "in response to REGISTER"},
    {header::date, 200, 699, requirement::must, 3428, "11.4" "\0" "in response to MESSAGE, when the response is signed"},
    {header::error_info, 300, 699, requirement::may, 3261, "20; 20.18" "\0" ""},
    {header::expires, 200, 299, requirement::must, 3903, "6" "\0" "in response to PUBLISH"},
    {header::expires, 200, 299, requirement::must, 6665, "3.1.1" "\0" "in response to SUBSCRIBE"},
    {header::expires, 302, 302, requirement::may, 3261,
     "21.3.3" "\0" "to say how long a Contact without expires parameter stays valid"},
    {header::feature_caps, 200, 299, requirement::must, 8599,
     "5.6.1.1; 5.6.1.2" "\0" "with +sip.pns, in response to REGISTER, from a proxy that put it into the request"},
    {header::flow_timer, 200, 299, requirement::may, 5626,
     "5.4; 6" "\0" "in response to REGISTER, when Require has outbound, from the last proxy or a registrar reached without one"},
    {header::geolocation, 424, 424, requirement::may, 6442, "4.1" "\0" ""},
    {header::geolocation_error, 101, 423, requirement::may, 6442, "4.4" "\0" "when the request carried a location"},
    {header::geolocation_error, 424, 424, requirement::must, 6442, "4.3" "\0" ""},
    {header::geolocation_error, 425, 699, requirement::may, 6442, "4.4" "\0" "when the request carried a location"},
    {header::history_info, 101, 699, requirement::must, 7044,
     "9.4; 5" "\0" "when the request, outside a dialog or starting one, carried it or listed histinfo in Supported"},
    {header::min_expires, 423, 423, requirement::must, 3261, "10.3" "\0" "in response to REGISTER"},
    {header::min_expires, 423, 423, requirement::must, 3903, "6" "\0" "in response to PUBLISH"},
    // In RFC 6665, the keyword applies to the response, not to the header field: the notifier MAY send a 423 "that
    // contains" Min-Expires.
    {header::min_expires, 423, 423, requirement::must, 6665, "4.2.1.1" "\0" "in response to SUBSCRIBE"},
    {header::min_se, 422, 422, requirement::must, 4028, "6" "\0" ""},
    {header::p_associated_uri, 200, 200, requirement::must, 7315,
     "4.1.2; 4.1.2.2" "\0" "in response to REGISTER, from a registrar that supports it, when the address-of-record has associated URIs"},
    {header::p_refused_uri_list, 403, 403, requirement::may, 5318,
     "6" "\0" "in response to INVITE, when its URI list names lists that the server cannot handle"},
    // RFC 3327, section 5.3, uses no keyword, but leaves no choice: the registrar "copies" Path into the response.
    // Section 5.1 only says to the user agent that the response MAY contain Path.
    {header::path, 200, 299, requirement::must, 3327,
     "5.3" "\0" "in response to REGISTER, when the request carried Path and the registrar supports it"},
    {header::permission_missing, 470, 470, requirement::should, 5360, "5.9.2" "\0" ""},
    {header::policy_contact, 488, 488, requirement::must, 6794,
     "4.4.2" "\0" "from a proxy that rejects an offer to make its policy server known"},
    {header::proxy_authenticate, 401, 401, requirement::must, 3261,
     "16.7" "\0" "from a forking proxy, when another branch was challenged by a proxy"},
    {header::proxy_authenticate, 407, 407, requirement::must, 3261, "22.3" "\0" ""},
    {header::proxy_authenticate, 407, 407, requirement::must, 8898,
     "2.3" "\0" "with the Bearer scheme, when the proxy accepts access tokens"},
    {header::proxy_authenticate, 407, 407, requirement::may, 8760,
     "2.3" "\0" "several times for one realm, each with another digest algorithm"},
    {header::proxy_authenticate, 421, 421, requirement::must, 3329,
     "2.3.2" "\0" "when the server insists on a security agreement and prefers digest"},
    {header::proxy_authenticate, 494, 494, requirement::must, 3329,
     "2.3.1" "\0" "when digest is the mechanism to be started"},
    {header::reason, 101, 699, requirement::must, 9410,
     "5" "\0" "with a STIR cause code, in the next response of a verification service, when one of several Identity fields is wrong"},
    {header::reason, 101, 699, requirement::may, 6432, "3" "\0" "with a Q.850 cause code"},
    {header::reason, 101, 699, requirement::may, 9410, "3" "\0" "with a STIR cause code"},
    {header::reason, 199, 199, requirement::must, 6228, "5; 6" "\0" ""},
    {header::reason, 200, 200, requirement::must, 7403,
     "3.2" "\0" "with SIP and cause 483, in response to INVITE, from a back-to-back user agent that answers a media traceroute"},
    {header::record_route, 101, 199, requirement::must, 3261,
     "12.1.1" "\0" "in response to INVITE with Record-Route, when it establishes a dialog"},
    {header::record_route, 200, 299, requirement::must, 3261,
     "12.1.1" "\0" "in response to a request with Record-Route, when it establishes a dialog"},
    {header::recv_info, 180, 189, requirement::must, 6086,
     "5.2.3" "\0" "in response to INVITE with Recv-Info, when sent reliably, unless another 18x or the 2xx carries it"},
    {header::recv_info, 200, 299, requirement::must, 6086,
     "5.2.3" "\0" "in response to INVITE with Recv-Info, unless a reliable 18x carried it"},
    {header::recv_info, 200, 299, requirement::must, 6086, "7.1" "\0" "in response to PRACK or UPDATE with Recv-Info"},
    {header::recv_info, 469, 469, requirement::must, 6086, "4.2.2" "\0" ""},
    {header::refer_events_at, 200, 200, requirement::must, 7614,
     "4.3" "\0" "in response to REFER that requires explicitsub"},
    {header::refer_sub, 200, 299, requirement::must, 4488,
     "4" "\0" "with false, in response to REFER, when no implicit subscription is created"},
    {header::require, 100, 420, requirement::must, 3261, "8.2.4" "\0" "when an extension was applied to the response"},
    {header::require, 101, 199, requirement::must, 3262, "3" "\0" "with 100rel, in response to INVITE, when sent reliably"},
    {header::require, 183, 183, requirement::must, 8688,
     "3.4" "\0" "with 100rel, in response to INVITE, when it opens the announcement that explains a 608"},
    {header::require, 200, 299, requirement::must, 4028,
     "9" "\0" "with timer, in response to INVITE or UPDATE, when Session-Expires makes the UAC the refresher"},
    {header::require, 200, 299, requirement::must, 4028,
     "8.2" "\0" "with timer, in response to INVITE or UPDATE, from a proxy that inserts Session-Expires"},
    {header::require, 200, 299, requirement::must, 5626,
     "6" "\0" "with outbound, in response to REGISTER that supports it, when its reg-id was processed"},
    {header::require, 200, 299, requirement::should, 4028,
     "9" "\0" "with timer, in response to INVITE or UPDATE, when the UAS is the refresher and the UAC supports timer"},
    {header::require, 421, 421, requirement::must, 3261, "21.4.16" "\0" ""},
    {header::require, 421, 421, requirement::must, 3329,
     "2.3.2" "\0" "with sec-agree, when the server insists on a security agreement"},
    {header::require, 422, 699, requirement::must, 3261, "8.2.4" "\0" "when an extension was applied to the response"},
    {header::require, 494, 494, requirement::must, 3329,
     "2.3.2" "\0" "with sec-agree, when the request named it only in Supported"},
    {header::retry_after, 404, 404, requirement::may, 3261, "20; 20.33" "\0" ""},
    {header::retry_after, 413, 413, requirement::should, 3261, "21.4.11" "\0" "when the condition is temporary"},
    {header::retry_after, 480, 480, requirement::may, 3261, "21.4.18" "\0" ""},
    {header::retry_after, 486, 486, requirement::may, 3261, "21.4.24" "\0" ""},
    {header::retry_after, 500, 500, requirement::must, 3261,
     "14.2" "\0" "in response to INVITE, while an earlier INVITE on the same dialog has no final response"},
    {header::retry_after, 500, 500, requirement::must, 3311,
     "5.2" "\0" "in response to UPDATE, while an earlier UPDATE or an offer received before is unanswered"},
    {header::retry_after, 500, 500, requirement::may, 3261, "21.5.1" "\0" "when the condition is temporary"},
    {header::retry_after, 500, 500, requirement::may, 6442,
     "4.4" "\0" "when the location in the request cannot or will not be processed"},
    {header::retry_after, 500, 500, requirement::may, 8876,
     "5.2" "\0" "when the alert message in the request cannot or will not be processed"},
    {header::retry_after, 503, 503, requirement::should, 3903, "9" "\0" "in response to PUBLISH, to slow down its source"},
    {header::retry_after, 503, 503, requirement::may, 3398,
     "7.2.4.1" "\0" "in response to INVITE, from a gateway whose telephone network is short of resources"},
    {header::retry_after, 503, 503, requirement::may, 3261, "21.5.4" "\0" ""},
    {header::retry_after, 600, 600, requirement::may, 3261, "21.6.1" "\0" ""},
    {header::retry_after, 603, 603, requirement::may, 3261, "21.6.2" "\0" ""},
    {header::rseq, 101, 199, requirement::must, 3262, "3" "\0" "in response to INVITE, when sent reliably"},
    {header::security_server, 421, 421, requirement::must, 3329,
     "2.3.2" "\0" "when the server insists on a security agreement"},
    {header::security_server, 494, 494, requirement::must, 3329, "2.3.1; 2.3.2" "\0" ""},
    {header::service_route, 200, 299, requirement::should, 3608,
     "6.3" "\0" "in response to REGISTER without Contact, when the previous response to REGISTER carried it"},
    {header::service_route, 200, 299, requirement::may, 3608, "6.3" "\0" "in response to REGISTER"},
    {header::session_expires, 200, 299, requirement::must, 4028,
     "8.2" "\0" "in response to INVITE or UPDATE, from a proxy that wants a timer the UAC supports and the UAS does not"},
    {header::session_expires, 200, 299, requirement::may, 4028,
     "9" "\0" "in response to INVITE or UPDATE, from a UAS that uses a session timer"},
    {header::sip_etag, 200, 299, requirement::must, 3903, "6" "\0" "in response to PUBLISH"},
    {header::supported, 200, 299, requirement::should, 3261, "13.3.1.4; 11.2" "\0" "in response to INVITE or OPTIONS"},
    {header::timestamp, 100, 100, requirement::must, 3261, "8.2.6.1" "\0" "when the request carried Timestamp"},
    {header::unsupported, 420, 420, requirement::must, 3261, "21.4.15" "\0" ""},
    {header::warning, 100, 605, requirement::may, 3261, "20; 20.43" "\0" ""},
    {header::warning, 480, 480, requirement::should, 5630,
     "5.1.2" "\0" "with code 380 or 381, from a UAS that takes only SIP or only SIPS requests"},
    {header::warning, 480, 480, requirement::should, 5630,
     "5.3" "\0" "with code 380, from a proxy that may not pass a SIPS request to a SIP contact"},
    {header::warning, 480, 480, requirement::may, 5630,
     "5.3" "\0" "with code 381, from a proxy that refuses a SIP request for a SIPS contact"},
    {header::warning, 480, 480, requirement::may, 5630,
     "5.4" "\0" "with code 380, from a redirect server that does not redirect a SIPS request to a SIP contact"},
    {header::warning, 488, 488, requirement::should, 3261,
     "13.3.1.3; 14.2" "\0" "in response to INVITE, when its offer is rejected"},
    {header::warning, 488, 488, requirement::should, 3311, "5.2" "\0" "in response to UPDATE, when its offer is rejected"},
    {header::warning, 488, 488, requirement::should, 4412,
     "4.6.5" "\0" "typically with code 370, in response to INVITE with Resource-Priority, when bandwidth or trunks are short"},
    {header::warning, 606, 606, requirement::may, 3261, "21.6.4" "\0" ""},
    {header::warning, 607, 699, requirement::may, 3261, "20; 20.43" "\0" ""},
    {header::www_authenticate, 401, 401, requirement::must, 3261, "22.2" "\0" ""},
    {header::www_authenticate, 401, 401, requirement::must, 8898,
     "2.2" "\0" "with the Bearer scheme, when the server accepts access tokens"},
    {header::www_authenticate, 401, 401, requirement::may, 8760,
     "2.3" "\0" "several times for one realm, each with another digest algorithm"},
    {header::www_authenticate, 407, 407, requirement::must, 3261,
     "16.7" "\0" "from a forking proxy, when another branch was challenged by a UAS"},
};
// clang-format on

inline constexpr unsigned header_count = sizeof header_names / sizeof header_names[0];
inline constexpr unsigned header_row_count = sizeof header_rows / sizeof header_rows[0];

struct header_fields_of_code {
    code status;

    static constexpr unsigned count() noexcept { return header_row_count; }
    constexpr bool has(unsigned index) const noexcept { return header_rows[index].covers(status); }

    static constexpr header_field item(unsigned index) noexcept
    {
        const header_row& row = header_rows[index];
        const std::string_view section = row_text(row.texts);
        return {row_text(header_names[static_cast<unsigned>(row.name)]), row.level, text_after(section), row.rfc,
                section};
    }
};

struct codes_of_header {
    unsigned name = header_count;

    static constexpr unsigned count() noexcept { return row_count; }
    static constexpr code item(unsigned index) noexcept { return all_codes[index]; }

    constexpr bool has(unsigned index) const noexcept
    {
        for (const header_row& row : header_rows) {
            if (static_cast<unsigned>(row.name) == name && row.covers(item(index))) {
                return true;
            }
        }
        return false;
    }
};

// The index of the name in `header_names`; `header_count` if it is not there.
constexpr unsigned header_with_name(std::string_view name) noexcept
{
    unsigned index = 0;
    for (const char* const known : header_names) {
        if (equal_ignoring_case(row_text(known), name)) {
            break;
        }
        ++index;
    }
    return index;
}

}  // namespace detail

/// Header fields of a response: a range of `header_field`.
using header_field_range = item_range<detail::header_fields_of_code>;

/// The header fields that RFCs require, recommend or allow in a response because of its code or its class, in
/// alphabetical order. A header field with several levels or conditions is listed once for each of them. An
/// unregistered code has those of its class, or of a range of codes that includes it. Empty outside 100..699. Each
/// `header_field` names its RFC and section.
///
///     static_assert(header_fields_of(422).begin()->level == requirement::may);
[[nodiscard]] constexpr header_field_range header_fields_of(any_code c) noexcept
{
    return header_field_range{{c.value()}};
}

/// Codes whose responses have a header field: a range of `code`.
using header_code_range = item_range<detail::codes_of_header>;

/// The registered codes whose `header_fields_of` list this header field, in ascending order. Ignores ASCII case. Empty
/// if no code has the header field. The range does not point into `name`. RFC 3261, section 7.3.1.
///
///     static_assert(*codes_with_header("min-se").begin() == code::session_interval_too_small);
[[nodiscard]] constexpr header_code_range codes_with_header(std::string_view name) noexcept
{
    return header_code_range{{detail::header_with_name(name)}};
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_QUOTED_STRING_HPP
#define SIPSTATUS_QUOTED_STRING_HPP

#include <string_view>  // std::string_view

#ifndef SIPSTATUS_DETAIL_FIELD_READER_HPP
#define SIPSTATUS_DETAIL_FIELD_READER_HPP

// Reads the values of a header field. Each function takes one element of the grammar from the front of a text.

#include <string_view>  // std::string_view

#ifndef SIPSTATUS_DETAIL_TEXT_INPUT_HPP
#define SIPSTATUS_DETAIL_TEXT_INPUT_HPP

// What all readers of texts need.

#include <string_view>  // std::string_view

namespace sipstatus::detail {

// Like `substr`, but that can throw, which would add the library's code for exceptions to programs. `begin` must not be
// beyond the end of the text.
constexpr std::string_view part_of(std::string_view text, size_type begin,
                                   size_type size = std::string_view::npos) noexcept
{
    const size_type most = text.size() - begin;
    return {text.data() + begin, size < most ? size : most};
}

constexpr bool begins_with(std::string_view text, char c) noexcept { return !text.empty() && text.front() == c; }

// The size of the LF or CRLF at the front; 0 if neither is there.
constexpr size_type line_end_size(std::string_view text) noexcept
{
    const size_type returns = begins_with(text, '\r') ? 1 : 0;
    return begins_with(part_of(text, returns), '\n') ? returns + 1 : 0;
}

}  // namespace sipstatus::detail

#endif

namespace sipstatus {

// RFC 3261, section 25.1:
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
//   COMMA             =  SWS "," SWS          ; SEMI and EQUAL are alike
//
// The comment of `reason_values` lists what is read differently. Erratum EID 7529 changes LWS to "[CRLF] 1*WSP".

namespace detail {

constexpr bool is_token_byte(char c) noexcept
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
           || std::string_view{"-.!%*_+`'~"}.find(c) != std::string_view::npos;
}

// Takes elements from the front of a text. A function that does not find its element takes nothing.
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

    // Takes `count` characters, or all if there are fewer.
    constexpr std::string_view take_first(size_type count) noexcept
    {
        const std::string_view taken = part_of(rest, 0, count);
        rest.remove_prefix(taken.size());
        return taken;
    }

    // True at the end of the field: the text ends, or its line ends and is not folded.
    constexpr bool is_at_end() const noexcept { return rest.empty() || (line_end_size(rest) != 0 && fold_size() == 0); }

    // The size of a line end and the one blank that folds it; 0 if there is no fold.
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

    // LWS; false if nothing was taken.
    constexpr bool take_white_space() noexcept
    {
        const size_type before = rest.size();
        skip_white_space();
        return rest.size() != before;
    }

    // SWS, the separator and SWS. Takes nothing if the separator does not follow.
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

    // A quoted-string; `inside` becomes the text between the quotes.
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

// A type for rvalues of std::string and other classes that own their characters, which would be destroyed before the
// range is used. No type for lvalues, views and pointers.
template <class Text>
using if_temporary_string = typename Text::allocator_type;

}  // namespace detail

/// The values of a header field, read one after the other: an input range. `Grammar` has the field's name, `name()`;
/// reads one value with `read(field_reader&)`; and has `bad_end()`, the error of a value that is followed by neither a
/// comma nor the end of the field.
template <class Grammar>
class field_value_range {
public:
    using value_type = decltype(Grammar::bad_end());  ///< points into the text of the field

    /// Reads one value at each step: an input iterator.
    class iterator {
    public:
        using value_type = field_value_range::value_type;   ///< what `*` refers to
        using difference_type = detail::difference_type;    ///< `std::ptrdiff_t`
        using reference = const value_type&;                ///< into the iterator, valid until its next step
        using pointer = const value_type*;                  ///< into the iterator, valid until its next step
        using iterator_category = std::input_iterator_tag;  ///< since the current value is in the iterator

        /// The past-the-end iterator of every field.
        constexpr iterator() noexcept = default;

        /// The current value.
        [[nodiscard]] constexpr reference operator*() const noexcept { return value_; }

        /// Accesses a member of the current value.
        [[nodiscard]] constexpr pointer operator->() const noexcept { return &value_; }

        /// Reads the next value, or reaches the end.
        constexpr iterator& operator++() noexcept
        {
            if (has_next_) {
                read();
            } else {
                is_end_ = true;
            }
            return *this;
        }

        /// Does the same, and returns the iterator as it was before.
        constexpr iterator operator++(int) noexcept
        {
            const iterator before = *this;
            ++*this;
            return before;
        }

        /// True if both are at the same value of one field, or both at the end.
        [[nodiscard]] friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept
        {
            return a.is_end_ == b.is_end_
                   && (a.is_end_ || (a.has_next_ == b.has_next_ && a.reader_.rest.size() == b.reader_.rest.size()));
        }

        /// The opposite of `==`.
        [[nodiscard]] friend constexpr bool operator!=(const iterator& a, const iterator& b) noexcept
        {
            return !(a == b);
        }

    private:
        friend class field_value_range;

        constexpr explicit iterator(detail::field_reader reader) noexcept : reader_{reader}, is_end_{false} { read(); }

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

        detail::field_reader reader_{};
        value_type value_{};
        bool has_next_ = false;
        bool is_end_ = true;
    };

    using const_iterator = iterator;  ///< the same type, since the values cannot be changed

    /// The values of this text, for functions that return a range.
    constexpr explicit field_value_range(std::string_view text) noexcept : reader_{text}
    {
        reader_.skip_white_space();
        detail::field_reader ahead = reader_;
        const bool is_named = detail::equal_ignoring_case(ahead.take_token(), Grammar::name());
        ahead.take_blanks();
        if (is_named && ahead.take(':')) {
            ahead.skip_white_space();
            reader_ = ahead;
        }
    }

    /// An iterator to the first value, which is read now. There is always a first value: that of an empty field is an
    /// error.
    [[nodiscard]] constexpr iterator begin() const noexcept { return iterator{reader_}; }

    /// The past-the-end iterator.
    [[nodiscard]] constexpr iterator end() const noexcept { return iterator{}; }

private:
    detail::field_reader reader_;
};

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_DETAIL_TEXT_OUTPUT_HPP
#define SIPSTATUS_DETAIL_TEXT_OUTPUT_HPP

// Writers pass their text to an output piece by piece. The output writes it through an iterator, or only counts it, so
// a text and its size come from the same function.

#include <string_view>  // std::string_view

namespace sipstatus::detail {

// For decltype and noexcept only: not defined.
template <class T>
T& made_up() noexcept;

// A type for iterators that characters can be written to, and no type for anything else, so that the error points to
// the call.
template <class Iterator>
using if_takes_characters = decltype(*made_up<Iterator>()++ = made_up<const char>());

// True if writing through the iterator and moving it cannot throw.
template <class Iterator>
constexpr bool writes_without_exceptions() noexcept
{
    return noexcept(*made_up<Iterator>()++ =
                        made_up<const char>())&& noexcept(Iterator(static_cast<Iterator&&>(made_up<Iterator>())));
}

// The output is a member of this template, not a template itself. For a template, argument-dependent lookup would also
// search the namespaces of its arguments, and could call a user's put() there instead of ours.
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

// A string literal. Its size is known; counting it would be most of the work of a constant expression.
template <class Output, size_type Size>
constexpr void put(Output& output, const char (&text)[Size]) noexcept(Output::is_nothrow)
{
    output.put({text, Size - 1});
}

// The three digits of a code, which must be in 100..699.
template <class Output>
constexpr void put(Output& output, code c) noexcept(Output::is_nothrow)
{
    const unsigned number = to_integer(c);
    const char digits[] = {static_cast<char>('0' + number / 100), static_cast<char>('0' + number / 10 % 10),
                           static_cast<char>('0' + number % 10)};
    output.put({digits, sizeof digits});
}

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

namespace detail {

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

/// Writes the text of a quoted-string without its escapes. `text` is what is between the quotes, such as
/// `reason_value::text` and `warning_value::text`. The backslash of each escape is left out, and each fold, with the
/// blanks around it, becomes one space. Accepts any text; a backslash at its end is left out. Returns the iterator past
/// the end. RFC 3261, sections 7.3.1 and 25.1.
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
#ifndef SIPSTATUS_WARNING_HPP
#define SIPSTATUS_WARNING_HPP

#include <string_view>  // std::string_view

namespace sipstatus {

/// The registered codes of the Warning header field, named after their texts. Any other value is an unregistered
/// warn-code. RFC 3261, section 20.43; RFC 5630, section 9; RFC 8373, section 6.2.
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
///
///     static_assert(to_integer(warn_code::insufficient_bandwidth) == 370);
[[nodiscard]] constexpr std::uint16_t to_integer(warn_code w) noexcept { return static_cast<std::uint16_t>(w); }

/// The text that the RFCs recommend ("Media type not available"), up to its colon; empty if the warn-code is not
/// registered. A NUL follows it in memory. RFC 3261, section 20.43; RFC 5630, section 9; RFC 8373, section 6.2.
///
///     static_assert(warn_text(warn_code::media_type_not_available) == "Media type not available");
[[nodiscard]] constexpr std::string_view warn_text(warn_code w) noexcept
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

/// True if an RFC uses this warning with this code: warnings about the session description (300..379, registered or
/// not) with 488 and 606, SIPS Not Allowed and SIPS Required with 480, and a miscellaneous warning with every code in
/// 100..699. Otherwise false, which does not mean forbidden: any response may carry any warning. RFC 3261,
/// sections 13.3.1.3, 20 (Table 3), 20.43, 21.4.26 and 21.6.4; RFC 5630, section 5.3; RFC 8373, section 5.2.
///
///     static_assert(comes_with(488, warn_code::incompatible_media_format));
[[nodiscard]] constexpr bool comes_with(any_code c, warn_code w) noexcept
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

/// The ISUP cause for a response with this warning: that of `to_isup(c)`, except that 488 and 606 become
/// `bearer_capability_not_implemented` if the warning says that the media type, the media format or the bandwidth is
/// not available (304, 305 and 370). RFC 3398, section 8.2.6.1, recommends that cause for a warning that "speaks to an
/// unavailable bearer capability", but does not list such warnings; these three are about what a bearer capability
/// describes. `isup_cause{}` outside 100..699.
///
///     static_assert(to_isup(488, warn_code::insufficient_bandwidth) == isup_cause::bearer_capability_not_implemented);
[[nodiscard]] constexpr isup_cause to_isup(any_code c, warn_code w) noexcept
{
    const bool is_about_bearer = w == warn_code::media_type_not_available || w == warn_code::incompatible_media_format
                                 || w == warn_code::insufficient_bandwidth;
    const bool depends_on_warning =
        c.value() == code::not_acceptable_here || c.value() == code::not_acceptable_anywhere;
    return is_about_bearer && depends_on_warning ? isup_cause::bearer_capability_not_implemented : to_isup(c);
}

// RFC 3261, section 25.1; field_reader.hpp has the rules that other fields share:
//
//   Warning           =  "Warning" HCOLON warning-value *(COMMA warning-value)
//   warning-value     =  warn-code SP warn-agent SP warn-text
//   warn-code         =  3DIGIT
//   warn-agent        =  hostport / pseudonym
//   warn-text         =  quoted-string
//   pseudonym         =  token
//   hostport          =  host [ ":" port ]
//
// The comment of `warning_values` lists what is read differently.

/// The first error in a text that is not a valid warning-value.
enum class warning_error : std::uint8_t {
    none,       ///< the value is valid
    bad_code,   ///< not three digits and white space; also an empty field, or a comma at its end
    bad_agent,  ///< neither host nor pseudonym, a bad port, or no white space after it
    bad_text,   ///< not in quotes, no closing quote, or an invalid character between the quotes
    bad_end,    ///< neither "," nor the end of the field after a value
};

/// One value of a Warning header field; true if it is valid. Otherwise `error` says why not, and everything else is
/// empty. The views point into the text that was passed to `warning_values` and are valid as long as that text is.
/// RFC 3261, section 20.43.
struct warning_value {
    warn_code warning{};       ///< any three digits, registered or not
    std::string_view agent{};  ///< who added the warning: a host, with its port if there is one, or a pseudonym
    std::string_view text{};   ///< what is between the quotes, including escapes: `write_unquoted` removes them
    warning_error error = warning_error::bad_code;  ///< `none` if the value is valid

    /// True if the value is valid.
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

/// The values of a Warning header field: an input range of `warning_value`.
using warning_value_range = field_value_range<detail::warning_grammar>;

/// The values of a Warning header field, in their order. As with `reason_values`, the text may begin with the name of
/// the field, and an invalid value is the last one. The range and its values point into the text, which must outlive
/// them. Passing a temporary std::string does not compile.
///
///     for (const warning_value& warning : warning_values("370 example.com \"Choose a bigger pipe\"")) ...
///
/// The text is read as RFC 3261, section 25.1, defines it, with the decisions about folded lines, quoted strings and
/// hosts in brackets that `reason_values` lists, and with these:
///
/// - Where the grammar has one SP, any linear white space is accepted: blanks and one fold (RFC 3261, section 7.3.1).
/// - Any token may be followed by a port, even if it cannot be a host name.
[[nodiscard]] constexpr warning_value_range warning_values(std::string_view text) noexcept
{
    return warning_value_range{text};
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

// The protocols of the Reason header field: where each is defined, and the names of its causes. Not listed are the
// causes of SIP and STIR, which are status codes, and those Q.850 causes that `name_of` knows.

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

// RFC 8606, section 4, in the order of their values in Q.850. All but the first are networks.
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

// RFC 4411, section 5. The numbers are not those of Q.850, where cause 8 is preemption.
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

// 3GPP TS 24.229, section 7.2A.18, as IANA's registry quotes it.
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

// 3GPP TS 24.229, section 7.2A.18, as IANA's registry quotes it.
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

// RFC 3326, section 2, and RFC 8606, section 4; field_reader.hpp has the rules of RFC 3261, section 25.1:
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
// The comment of `reason_values` lists what is read differently.

/// The first error in a text that is not a valid reason-value.
enum class reason_error : std::uint8_t {
    none,             ///< the value is valid
    bad_protocol,     ///< no token where a value begins; also an empty field, or a comma at its end
    bad_parameter,    ///< no token after ";", or no value after "="
    bad_cause,        ///< a cause that is missing or not all digits
    cause_too_large,  ///< a cause above 4'294'967'295
    bad_text,         ///< not in quotes, no closing quote, or an invalid character between the quotes
    repeated,         ///< a second cause or text in one value
    bad_end,          ///< neither ";" nor "," nor the end of the field after a value or parameter
};

/// One value of a Reason header field; true if it is valid. Otherwise `error` says why not, and everything else is
/// empty. The views point into the text that was passed to `reason_values` and are valid as long as that text is.
/// Protocol names are compared without regard to ASCII case. RFC 3326, section 2; RFC 9366, section 3, which allows
/// several values of one protocol in a message if the definition of the protocol says what they mean.
struct reason_value {
    std::string_view protocol{};  ///< "SIP", "Q.850" ..., spelled as in the field
    std::uint32_t cause = 0;      ///< its meaning depends on the protocol; 0 if missing
    bool has_cause = false;       ///< distinguishes a cause of 0 from a missing one
    std::string_view text{};      ///< what is between the quotes, including escapes: `write_unquoted` removes them
    reason_error error = reason_error::bad_protocol;  ///< `none` if the value is valid
    std::string_view location_token{};                ///< "U", "LN" ..., spelled as in the field; empty if missing

    /// True if the value is valid.
    constexpr explicit operator bool() const noexcept { return error == reason_error::none; }

    /// The status code if the protocol is SIP; `code{}` for other protocols and outside 100..699.
    [[nodiscard]] constexpr code status() const noexcept
    {
        const bool is_status = detail::equal_ignoring_case(protocol, "SIP") && is_valid(cause);
        return is_status ? static_cast<code>(cause) : code{};
    }

    /// The cause from the telephone network if the protocol is Q.850; `isup_cause{}` for other protocols and outside
    /// 1..127.
    [[nodiscard]] constexpr isup_cause isup() const noexcept
    {
        const bool is_cause = detail::equal_ignoring_case(protocol, "Q.850") && cause <= 127;
        return is_cause ? static_cast<isup_cause>(cause) : isup_cause{};
    }

    /// Who ended the call: `user` for the location "U", `network` for the other 15 locations of RFC 8606, section 4,
    /// and `none` for an unknown or missing one. Does not depend on the protocol. Ignores ASCII case.
    ///
    ///     static_assert(reason_values("Q.850;cause=21;location=U").begin()->location() == cause_location::user);
    [[nodiscard]] constexpr cause_location location() const noexcept
    {
        if (location_name().empty()) {
            return cause_location::none;
        }
        return detail::equal_ignoring_case(location_token, "U") ? cause_location::user : cause_location::network;
    }

    /// The name of the location in RFC 8606, section 4 ("transit network"); empty for an unknown or missing location.
    /// Ignores ASCII case. A NUL follows the name in memory.
    [[nodiscard]] constexpr std::string_view location_name() const noexcept
    {
        for (const detail::isup_location& known : detail::isup_locations) {
            if (detail::equal_ignoring_case(location_token, known.token)) {
                return known.name;
            }
        }
        return "";
    }

    /// The protocol's name for the cause: the registered reason phrase for SIP and STIR, "User busy" for 17 of Q.850,
    /// and the names of RFC 4411, section 5, for Preemption, and of 3GPP TS 24.229, section 7.2A.18, for RELEASE_CAUSE
    /// and FAILURE_CAUSE. Empty for other protocols and unknown causes. Every cause of Q.850 has a name here, even
    /// without an enumerator in `isup_cause`. A NUL follows the name in memory.
    ///
    ///     static_assert(reason_values("Preemption;cause=1").begin()->cause_name() == "UA Preemption");
    [[nodiscard]] constexpr std::string_view cause_name() const noexcept
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

    /// True if the protocol is one of the 22 in IANA's registry of Reason protocols.
    [[nodiscard]] constexpr bool is_registered_protocol() const noexcept { return !protocol_reference().empty(); }

    /// The specification that defines the protocol, and with it the meaning of its causes ("3GPP TS 24.301, 9.9.3.9");
    /// empty if the protocol is not registered. A NUL follows it in memory.
    [[nodiscard]] constexpr std::string_view protocol_reference() const noexcept
    {
        for (const detail::reason_protocol& known : detail::reason_protocols) {
            if (detail::equal_ignoring_case(protocol, known.name)) {
                return known.reference;
            }
        }
        return "";
    }
};

// There is no public grammar of ATIS-1000099. The texts in use have this form:
//
//   text              =  version *(";" attribute)
//   version           =  "v=analytics" 1*DIGIT
//   attribute         =  ("url" / "tel" / "email" / "id") "=" value
//
// The comment of `analytics_block_of` says how they are read.

/// What a Reason header field says about a call that a provider's analytics blocked; true if they did. Missing parts
/// are empty. The views point into the text that was passed to `reason_values`, are valid as long as that text is, and
/// include escapes: `write_unquoted` removes them. ATIS-1000099.
struct analytics_block {
    std::string_view version{};  ///< the digits after "v=analytics": "1"
    std::string_view url{};      ///< where to contest the block; at least one of url, tel and email should be given
    std::string_view tel{};      ///< a phone number for the same purpose
    std::string_view email{};    ///< an email address for the same purpose
    std::string_view id{};       ///< what to quote when contesting the block; optional

    /// True if analytics blocked the call.
    constexpr explicit operator bool() const noexcept { return !version.empty(); }
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

// Reads one parameter, after its ";".
constexpr reason_error read_parameter(field_reader& reader, reason_value& value, bool& has_text) noexcept
{
    const std::string_view name = reader.take_token();
    if (name.empty()) {
        return reason_error::bad_parameter;
    }
    const bool has_value = reader.take_separator('=');
    if (equal_ignoring_case(name, "cause")) {
        // `has_value` is not checked: without "=" no digits follow either.
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

// Takes everything up to the next ";", and that too, but returns only what is before it.
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

/// The values of a Reason header field: an input range of `reason_value`.
using reason_value_range = field_value_range<detail::reason_grammar>;

/// The values of a Reason header field, in their order. `text` is the value of the field, or the whole field with its
/// name. The field ends at the end of the text, or of a line that is not folded; what follows is not read. If a value
/// is invalid, it is the last one, and those before it are valid. A field without a value has one invalid value. The
/// range and its values point into the text, which must outlive them. Passing a temporary std::string does not compile.
///
///     for (const reason_value& reason : reason_values("SIP;cause=486, Q.850;cause=17")) ...
///
/// The text is read as RFC 3326, section 2, RFC 8606, section 4, and RFC 3261, section 25.1, define it, with these
/// decisions:
///
/// - The value of a parameter named cause must be digits, and that of one named text a quoted string, though the
///   grammar would take anything else as an extension. Each may occur only once in a reason-value (RFC 3261,
///   section 7.3.1).
/// - A cause above 4'294'967'295 is an error.
/// - A parameter named location may be any generic-param. The first one whose value is a token counts, for every
///   protocol: RFC 8606 wants it ignored outside Q.850, but ATIS-1000099 uses it with SIP.
/// - A line may also end, or be folded, at a lone LF. Blanks before a fold are accepted: RFC 3261 as printed allows
///   them, erratum EID 7529 does not.
/// - A quoted string may contain any bytes beyond ASCII, even if they are not UTF-8. Of a host in brackets, only the
///   characters are checked.
[[nodiscard]] constexpr reason_value_range reason_values(std::string_view text) noexcept
{
    return reason_value_range{text};
}

template <class Text, class = detail::if_temporary_string<Text>>
void reason_values(Text&&) = delete;

/// What the value says about a call that a provider's analytics blocked, as in a 603 "Network Blocked": true if the
/// value is SIP;cause=603 or Q.850;cause=21 and its text begins with "v=analytics" and a digit. Otherwise everything is
/// empty. The result points into the text that was passed to `reason_values`. ATIS-1000099.
///
///     constexpr auto reasons =
///         reason_values("SIP;cause=603;text=\"v=analytics1;url=https://example.com\";location=RLN");
///     static_assert(analytics_block_of(*reasons.begin()).url == "https://example.com");
///
/// Since there is no public grammar, the text is read with these decisions:
///
/// - Names are compared without regard to ASCII case.
/// - The version comes first. What follows its digits, up to the next ";", is ignored.
/// - Attributes may be in any order. Unknown attributes are ignored, and so is white space around an attribute and its
///   "=".
/// - Of several attributes with one name, the first that is not empty counts.
/// - An escaped ";" does not end an attribute.
[[nodiscard]] constexpr analytics_block analytics_block_of(const reason_value& value) noexcept
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

/// Writes `Reason: Q.850;cause=17;text="User busy"`, without a line end; without the text if the cause has no name.
/// Writes nothing for `isup_cause{}`. Returns the iterator past the end. RFC 3326, section 2; RFC 6432, section 3,
/// which allows the field in every response except 100.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_reason_header(OutputIterator out, isup_cause cause) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_reason(output, cause);
    return static_cast<OutputIterator&&>(output.out);
}

/// Writes `Reason: SIP;cause=486;text="Busy Here"`, as in a CANCEL, a BYE or a 199, without a line end; without the
/// text if the code is not registered. Writes nothing outside 100..699. Returns the iterator past the end. RFC 3326,
/// section 2; RFC 6228, section 5.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator write_reason_header(OutputIterator out,
                                             any_code c) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_reason(output, c);
    return static_cast<OutputIterator&&>(output.out);
}

/// The number of characters that `write_reason_header` writes; 0 for `isup_cause{}`.
///
///     static_assert(reason_header_size(isup_cause::user_busy) == 39);
template <class Output = detail::size_output>  // compiled only where it is called
[[nodiscard]] constexpr std::string_view::size_type reason_header_size(isup_cause cause) noexcept
{
    Output output;
    detail::put_reason(output, cause);
    return output.size;
}

/// The number of characters that `write_reason_header` writes; 0 outside 100..699.
///
///     static_assert(reason_header_size(486) == 38);
template <class Output = detail::size_output>  // compiled only where it is called
[[nodiscard]] constexpr std::string_view::size_type reason_header_size(any_code c) noexcept
{
    Output output;
    detail::put_reason(output, c);
    return output.size;
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_STATUS_LINE_HPP
#define SIPSTATUS_STATUS_LINE_HPP

#include <string_view>  // std::string_view

namespace sipstatus {

// RFC 3261, section 25.1:
//
//   Status-Line     =  SIP-Version SP Status-Code SP Reason-Phrase CRLF
//   SIP-Version     =  "SIP" "/" 1*DIGIT "." 1*DIGIT
//   Status-Code     =  Informational / Redirection / Success / Client-Error / Server-Error / Global-Failure
//                      / extension-code
//   extension-code  =  3DIGIT
//   Reason-Phrase   =  *(reserved / unreserved / escaped / UTF8-NONASCII / UTF8-CONT / SP / HTAB)
//
// The comment of `parse_status_line` lists what is read differently.

/// The first error in a text that does not begin with a valid status line.
enum class status_line_error : std::uint8_t {
    none,               ///< the line is valid
    not_sip,            ///< the text does not begin with "SIP/", ignoring case
    bad_version,        ///< the version is not exactly 2.0 (RFC 3261, section 7.1)
    missing_space,      ///< no space after the version or after the code
    bad_code,           ///< the space after the version is not followed by exactly three digits
    code_out_of_range,  ///< three digits outside 100..699
    bad_phrase,         ///< a control character other than HTAB, or a CR without LF
};

/// A parsed status line; true if it is valid. Otherwise `error` says why not, `status` is `code{}`, `phrase` is empty
/// and `size` is 0.
struct status_line {
    code status{};                                         ///< 100..699, registered or not
    std::string_view phrase;                               ///< points into the parsed text; valid as long as that is
    status_line_error error = status_line_error::not_sip;  ///< `none` if the line is valid
    std::string_view::size_type size = 0;                  ///< the size of the line, including its line end

    /// True if the line is valid.
    constexpr explicit operator bool() const noexcept { return error == status_line_error::none; }
};

/// The type of `tolerant`.
struct tolerant_t {
    /// Explicit, so that `{}` does not convert to it.
    explicit tolerant_t() = default;
};

/// Makes `parse_status_line(text, tolerant)` also accept status lines as some peers and logs write them.
SIPSTATUS_HIDDEN inline constexpr tolerant_t tolerant{};

namespace detail {

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t'; }

constexpr bool is_phrase_byte(char c) noexcept
{
    return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
}

// Marks each of eight bytes that is a control character, HTAB included, by its top bit. After a control character or
// 0xff, other bytes may be marked, too.
constexpr std::uint64_t mark_controls(std::uint64_t bytes) noexcept
{
    constexpr std::uint64_t each = 0x0101'0101'0101'0101;
    return ((bytes - 0x20 * each) | (bytes + each)) & ~bytes & (0x80 * each);
}

// The number of bytes before the first marked one; 8 if no byte is marked.
constexpr unsigned count_unmarked(std::uint64_t marks) noexcept
{
    constexpr std::uint64_t each = 0x0101'0101'0101'0101;
    const std::uint64_t below_first = (marks - 1) & ~marks;
    return static_cast<unsigned>((((below_first >> 7) & each) * each) >> 56);
}

// The number of bytes of one kind at the front.
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

// The position after the phrase that begins at `begin`.
//
// Nearly all phrases are shorter than 32 bytes. The first loop covers these in four words. None of its branches depends
// on the phrase, since the processor would often mispredict such a branch. A word that would reach past the end of the
// text is moved back, so all bytes before `begin` must be allowed in a phrase. The second loop continues after marked
// bytes that do not end the phrase, and in longer phrases.
constexpr size_type phrase_end(std::string_view text, size_type begin) noexcept
{
    size_type end = begin;
    if (text.size() >= 8) {
        const size_type last = text.size() - 8;
        std::uint64_t found = 0;
        for (size_type at = begin; at != begin + 32; at += 8) {
            const size_type place = at < last ? at : last;
            const std::uint64_t is_none_found = 0 - static_cast<std::uint64_t>(found == 0);
            found |= mark_controls(load_8(text.data() + place)) & is_none_found;
            end = is_none_found != 0 ? place : end;
        }
        end += count_unmarked(found);
    }
    while (end != text.size() && is_phrase_byte(text[end])) {
        ++end;
    }
    return end;
}

// The value, known to the compiler only when a template with this argument is used.
template <bool Value, class Unused>
inline constexpr bool dependent = Value;

// What comes before the code: its error or, if it is valid, its size.
struct start_of_line {
    status_line_error error;
    size_type size = 0;
};

template <bool leniently>
constexpr start_of_line read_start(std::string_view text) noexcept
{
    std::string_view rest = text;
    if (leniently) {
        rest.remove_prefix(count_leading(rest, is_blank));
    }
    if (!is_spelling_of(part_of(rest, 0, 4), "SIP/")) {
        return {status_line_error::not_sip};
    }
    rest.remove_prefix(4);
    if (part_of(rest, 0, 3) != "2.0" || begins_with_digit(part_of(rest, 3))) {
        return {status_line_error::bad_version};
    }
    rest.remove_prefix(3);
    const size_type blanks = leniently ? count_leading(rest, is_blank) : 0;
    if (blanks == 0) {
        return {status_line_error::missing_space};
    }
    return {status_line_error::none, text.size() - rest.size() + blanks};
}

template <bool leniently>
constexpr status_line read_status_line(std::string_view text) noexcept
{
    const auto failed = [text](status_line_error error) { return status_line{code{}, part_of(text, 0, 0), error, 0}; };

    size_type begin_of_code = 8;
    // The strict parser accepts no other start, and calls `read_start` only for the error.
    if (leniently || text.size() < 8 || !is_spelling_of(load_8(text.data()), load_8("SIP/2.0 "))) {
        const start_of_line start = read_start<leniently>(text);
        if (start.error != status_line_error::none) {
            return failed(start.error);
        }
        begin_of_code = start.size;
    }
    std::string_view rest = part_of(text, begin_of_code);
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
    const size_type begin = text.size() - rest.size();
    const size_type end = phrase_end(text, begin);
    const size_type ending = line_end_size(part_of(text, end));
    if (ending == 0 && end != text.size()) {
        return failed(status_line_error::bad_phrase);
    }
    return {status, part_of(text, begin, end - begin), status_line_error::none, end + ending};
}

}  // namespace detail

/// Parses the status line at the beginning of the text; what follows the line is not read. Any other text, including an
/// empty one, gives an error. The phrase in the result points into the text, which must outlive it.
///
///     static_assert(parse_status_line("SIP/2.0 486 Busy Here\r\n").status == code::busy_here);
///
/// The text is read as RFC 3261, sections 7.2 and 25.1, define it, with three exceptions:
///
/// - Codes are 100..699, since section 7.2 defines only six first digits.
/// - The phrase may contain any bytes except control characters other than HTAB, since section 7.2 does not require the
///   client to examine it.
/// - The line may end in CRLF, in LF, or with the text.
template <class Unused = void>  // compiled only where it is called
[[nodiscard]] constexpr status_line parse_status_line(std::string_view text) noexcept
{
    return detail::read_status_line<detail::dependent<false, Unused>>(text);
}

/// The same, but also accepts SP and HTAB before the version, any number of SP and HTAB (at least one) between version
/// and code, and no space before an empty phrase. A line that is valid without `tolerant` gives the same result with
/// it.
///
///     static_assert(parse_status_line("  SIP/2.0  486", tolerant).status == code::busy_here);
template <class Unused = void>  // compiled only where it is called
[[nodiscard]] constexpr status_line parse_status_line(std::string_view text, tolerant_t) noexcept
{
    return detail::read_status_line<detail::dependent<true, Unused>>(text);
}

namespace detail {

// The phrase, or the registered one if the phrase has a control character other than HTAB, which could end the line
// early or hide part of it.
constexpr std::string_view phrase_to_write(code c, std::string_view phrase) noexcept
{
    return phrase_end(phrase, 0) == phrase.size() ? phrase : reason_phrase(c);
}

template <class Output>
constexpr void put_status_line(Output& output, code c, std::string_view phrase) noexcept(Output::is_nothrow)
{
    if (is_valid(c)) {
        put_all(output, "SIP/2.0 ", c, " ", phrase_to_write(c, phrase), "\r\n");
    }
}

}  // namespace detail

/// Writes a status line with this phrase, such as "SIP/2.0 486 Busy Here", and CRLF. The phrase may be empty. A phrase
/// with a control character other than HTAB is replaced by the registered one. Writes nothing outside 100..699. Returns
/// the iterator past the end. RFC 3261, section 7.2.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_status_line(OutputIterator out, any_code c,
                  std::string_view phrase) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_status_line(output, c.value(), phrase);
    return static_cast<OutputIterator&&>(output.out);
}

/// The same with the registered phrase, which is empty if the code is not registered.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator write_status_line(OutputIterator out,
                                           any_code c) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    return sipstatus::write_status_line(static_cast<OutputIterator&&>(out), c, reason_phrase(c));
}

/// The number of characters that `write_status_line` writes; 0 outside 100..699.
///
///     static_assert(status_line_size(486, "Busy") == 18);
template <class Output = detail::size_output>  // compiled only where it is called
[[nodiscard]] constexpr std::string_view::size_type status_line_size(any_code c, std::string_view phrase) noexcept
{
    Output output;
    detail::put_status_line(output, c.value(), phrase);
    return output.size;
}

/// The number of characters that `write_status_line` writes with the registered phrase; 0 outside 100..699.
///
///     static_assert(status_line_size(486) == 23);
template <class Output = detail::size_output>  // compiled only where it is called
[[nodiscard]] constexpr std::string_view::size_type status_line_size(any_code c) noexcept
{
    return status_line_size<Output>(c, reason_phrase(c));
}

/// The code in a text of exactly three digits; `code{}` for any other text, and outside 100..699.
///
///     static_assert(parse_code("486") == code::busy_here && parse_code("0486") == code{});
[[nodiscard]] constexpr code parse_code(std::string_view text) noexcept
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

/// What two codes can differ in, the most important first.
enum class aspect : std::uint8_t {
    registration,     ///< `is_registered`
    deprecation,      ///< `is_deprecated`
    finality,         ///< `is_final`
    response_class,   ///< `class_of`
    scope,            ///< of two responses that a forking proxy chooses from: about one destination or all (6xx)
    answerer,         ///< who sends it, if RFCs restrict both: the server that the request is for, or one on the way
    next_step,        ///< `next_step_of`
    dialog_effect,    ///< `dialog_effect_of`, if both codes can answer a request inside a dialog
    retry,            ///< what the response can say about a retry: the `bound` of `retry_rule_of`
    fork_preference,  ///< which of the two a forking proxy prefers, if it chooses from both: `better_response`
    methods,          ///< `can_answer`
    header_fields,    ///< the header fields to look for in one response and not in the other
    isup_cause,       ///< `to_isup`, if both codes can answer INVITE
};

/// The name of the aspect ("Next step"); empty for a value that is not an enumerator. A NUL follows it in memory.
///
///     static_assert(name_of(aspect::next_step) == "Next step");
[[nodiscard]] constexpr std::string_view name_of(aspect a) noexcept
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

/// A hand-written note about two codes that are often confused; false if nobody wrote one.
struct pair_note {
    std::string_view difference;          ///< what distinguishes the two
    std::string_view when_to_send_left;   ///< a sentence about the left code that begins with "Send" or a condition
    std::string_view when_to_send_right;  ///< the same for the right code

    /// True if there is a note.
    constexpr explicit operator bool() const noexcept { return !difference.empty(); }
};

/// One aspect in which two codes differ; `write_left` and `write_right` write what each code has in it.
struct key_difference {
    sipstatus::aspect aspect;  ///< what they differ in
    code left;                 ///< the left code of the comparison
    code right;                ///< the right code of the comparison
};

namespace detail {

inline constexpr unsigned aspect_count = static_cast<unsigned>(aspect::isup_cause) + 1;

// Codes that answer only requests inside a dialog, whatever the method is: RFC 5839, section 7.1; RFC 6086,
// section 4.2.2; RFC 3261, section 14.2.
constexpr bool is_only_inside_dialogs(code c) noexcept
{
    return is_one_of(c, code::no_notification, code::bad_info_package, code::request_pending);
}

// Codes that never answer requests inside a dialog: RFC 6228, sections 4 and 5; RFC 8197, section 4; RFC 8688,
// section 3.1.
constexpr bool is_only_outside_dialogs(code c) noexcept
{
    return is_one_of(c, code::early_dialog_terminated, code::unwanted, code::rejected);
}

constexpr bool can_answer_the_same(code a, code b) noexcept
{
    const bool is_apart = (is_only_inside_dialogs(a) && is_only_outside_dialogs(b))
                          || (is_only_outside_dialogs(a) && is_only_inside_dialogs(b));
    return (methods_of(a) & methods_of(b)) != 0 && !is_apart;
}

// True if a request inside a dialog can get the code. REGISTER and PUBLISH are sent outside of dialogs.
constexpr bool can_be_inside_dialog(code c) noexcept
{
    return (methods_of(c) & ~set_of<method::register_, method::publish>) != 0 && !is_only_outside_dialogs(c);
}

// Who sends a code, if an RFC restricts it: the server or user agent that the request is for, a proxy on the way, or a
// proxy or back-to-back user agent on the way.
enum class sender : std::uint8_t { unrestricted, destination, proxy, intermediary };

// The sender of a code, and the section that restricts it.
struct restriction {
    code status;
    sender who;
    std::uint16_t rfc;
    const char* section;
};

// By RFC 3261, section 16.7, a proxy cannot issue provisional responses other than 100 on its own. 199 is not listed,
// since a forking proxy does send it (RFC 6228, section 6).
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
    // RFC 7332, section 6, for back-to-back user agents.
    {code::max_breadth_exceeded, sender::intermediary, 5393, "5.3.3"},
    {code::bad_info_package, sender::destination, 6086, "4.2.2"},
    {code::call_transaction_does_not_exist, sender::destination, 3261, "21.4.19"},
    // RFC 7332, section 5, for back-to-back user agents.
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
    return {c, sender::unrestricted, 0, ""};
}

// True if RFCs restrict the senders of both codes, one to the destination and the other to servers on the way. The
// restrictions of proxies do not apply to back-to-back user agents, which send provisional responses themselves. 407 is
// compared only with 401, since a gateway can send it, too (RFC 3261, section 21.4.8).
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

// Final and not a success: the responses that a forking proxy chooses from.
constexpr bool is_refusal(code c) noexcept { return is_redirection(c) || is_failure(c); }

// The methods of requests that the code may answer and a proxy may fork. REGISTER, PUBLISH and requests inside a
// dialog, such as a re-INVITE (RFC 3261, section 14.1), have one destination. A 430 makes a proxy try another flow
// (RFC 5626, section 5.3.1).
constexpr method_set forked_methods_of(code c) noexcept
{
    constexpr method_set forked =
        set_of<method::unknown, method::invite, method::message, method::options, method::refer, method::subscribe>;
    return is_only_inside_dialogs(c) || c == code::flow_failed ? 0 : methods_of(c) & forked;
}

// True if a forking proxy can get both, and chooses between them.
constexpr bool are_chosen_from_in_fork(code a, code b) noexcept
{
    return is_refusal(a) && is_refusal(b) && (forked_methods_of(a) & forked_methods_of(b)) != 0;
}

// A set of header fields, one bit for each name.
using header_set = std::uint64_t;
static_assert(sizeof header_names / sizeof header_names[0] <= 64, "sipstatus: a header field is kept in a bit");

template <header... Headers>
inline constexpr header_set set_of_headers = ((header_set{1} << static_cast<unsigned>(Headers)) | ...);

// The header fields to look for in a response because they say what its code leaves open. All are in
// `header_fields_of`.
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

// A row of registry/pairs.def: the texts follow each other, each with a NUL after it.
struct pair_row {
    std::uint16_t left;
    std::uint16_t right;
    const char* texts;
};

SIPSTATUS_HIDDEN inline constexpr pair_row pair_rows[] = {
#define SIPSTATUS_PAIR(left, right, difference, send_left, send_right) \
    {left, right,                                                      \
     SIPSTATUS_DIFFERENCE_##difference "\0" SIPSTATUS_SEND_LEFT_##send_left "\0" SIPSTATUS_SEND_RIGHT_##send_right},
#define SIPSTATUS_DIFFERENCE_difference(text) text
#define SIPSTATUS_SEND_LEFT_send_left(text) text
#define SIPSTATUS_SEND_RIGHT_send_right(text) text
SIPSTATUS_ROWS_PAIRS(SIPSTATUS_PAIR)
#undef SIPSTATUS_PAIR
#undef SIPSTATUS_DIFFERENCE_difference
#undef SIPSTATUS_SEND_LEFT_send_left
#undef SIPSTATUS_SEND_RIGHT_send_right
};

inline constexpr unsigned pair_row_count = sizeof pair_rows / sizeof pair_rows[0];

struct differing_aspects;

}  // namespace detail

/// The aspects in which two codes differ: a range of `key_difference`.
using key_difference_range = item_range<detail::differing_aspects>;

/// Two codes, and what differs between them.
struct comparison {
    code left;   ///< the one that `compare` took first
    code right;  ///< the one that `compare` took second

    /// True if the two codes differ in this aspect. False if a code is outside 100..699, and for a value that is not an
    /// enumerator.
    [[nodiscard]] constexpr bool differs_in(aspect a) const noexcept
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
        case aspect::methods: return detail::methods_of(left) != detail::methods_of(right);
        case aspect::header_fields:
            return (detail::telling_fields_beyond(left, right) | detail::telling_fields_beyond(right, left)) != 0;
        case aspect::isup_cause:
            // A gateway maps only responses to INVITE: RFC 3398, section 8.2.6.
            return can_answer(left, method::invite) && can_answer(right, method::invite)
                   && to_isup(left) != to_isup(right);
        }
        return false;
    }

    /// The aspects in which the two codes differ, the most important first. Empty if a code is outside 100..699.
    [[nodiscard]] constexpr key_difference_range key_differences() const noexcept;

    /// The hand-written note about the two codes, whichever of them is left; false if nobody wrote one.
    [[nodiscard]] constexpr pair_note note() const noexcept;
};

/// The comparison of two codes. A number outside 0..65'535 becomes `code{}`. Codes outside 100..699 differ in nothing.
///
///     static_assert(compare(486, 600).differs_in(aspect::response_class));
[[nodiscard]] constexpr comparison compare(any_code left, any_code right) noexcept
{
    return {left.value(), right.value()};
}

constexpr pair_note comparison::note() const noexcept
{
    for (const detail::pair_row& row : detail::pair_rows) {
        const bool is_swapped = row.left == to_integer(right) && row.right == to_integer(left);
        if (is_swapped || (row.left == to_integer(left) && row.right == to_integer(right))) {
            const std::string_view difference = detail::row_text(row.texts);
            const std::string_view lower = detail::text_after(difference);
            const std::string_view higher = detail::text_after(lower);
            return {difference, is_swapped ? higher : lower, is_swapped ? lower : higher};
        }
    }
    return {};
}

namespace detail {

struct differing_aspects {
    comparison pair;

    static constexpr unsigned count() noexcept { return aspect_count; }
    constexpr bool has(unsigned index) const noexcept { return pair.differs_in(static_cast<aspect>(index)); }
    constexpr key_difference item(unsigned index) const noexcept
    {
        return {static_cast<aspect>(index), pair.left, pair.right};
    }
};

struct confused_codes {
    std::uint16_t number = 0;

    static constexpr unsigned count() noexcept { return pair_row_count; }
    constexpr bool has(unsigned index) const noexcept
    {
        return pair_rows[index].left == number || pair_rows[index].right == number;
    }
    constexpr code item(unsigned index) const noexcept
    {
        return static_cast<code>(pair_rows[index].left == number ? pair_rows[index].right : pair_rows[index].left);
    }
};

}  // namespace detail

[[nodiscard]] constexpr key_difference_range comparison::key_differences() const noexcept
{
    return key_difference_range{{*this}};
}

/// Codes that people confuse with another code: a range of `code`.
using confused_code_range = item_range<detail::confused_codes>;

/// The codes that people confuse with this one, in ascending order: those for which `comparison::note` has a note.
/// Empty for codes that nobody confuses, for unregistered codes, and outside 100..699.
///
///     static_assert(*confused_with(486).begin() == code::temporarily_unavailable);
[[nodiscard]] constexpr confused_code_range confused_with(any_code c) noexcept
{
    return confused_code_range{{to_integer(c)}};
}

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_WRITE_COMPARISON_HPP
#define SIPSTATUS_WRITE_COMPARISON_HPP

#include <string_view>  // std::string_view

namespace sipstatus {

namespace detail {

// What a registered code says in a few words.
constexpr std::string_view gist_of(code c) noexcept { return row_text(guidance_rows[row_of(c)].clauses); }

constexpr std::string_view send_when_of(code c) noexcept { return text_after(gist_of(c)); }

// Written as "486 Busy Here", or as the number alone if the code has no phrase.
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

// The class and its meaning, for use in a sentence.
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

// What a response does to the dialog, as a clause that follows the code.
constexpr std::string_view dialog_effect_in_words(dialog_effect effect, code c) noexcept
{
    // RFC 5057, section 5.1, leaves the effect open, and only says that it applies to the whole dialog.
    if (is_redirection(c)) {
        return "has no settled effect (RFC 5057, section 5.1)";
    }
    switch (effect) {
    case dialog_effect::none: return "ends nothing by itself";
    case dialog_effect::transaction: return "ends only the request that it answers";
    case dialog_effect::usage:
        // RFC 5057, section 5.1, note 3.
        if (c == code::method_not_allowed || c == code::not_implemented) {
            return "ends the call or subscription if that cannot do without the method";
        }
        // The requests that can get the code show which usage it ends: RFC 5057, section 5.3.
        return !can_answer(c, method::invite)      ? "ends the subscription that the request belongs to"
               : !can_answer(c, method::subscribe) ? "ends the call that the request belongs to"
                                                   : "ends the call or subscription that the request belongs to";
    // For 199: RFC 6228, section 4.
    case dialog_effect::dialog:
        return is_final(c) ? "ends the whole dialog, with its call and all subscriptions"
                           : "ends the early dialog that it is sent in";
    }
    return {};
}

constexpr std::string_view next_step_in_words(next_step step, code c) noexcept
{
    // RFC 4412, section 4.7.1; RFC 5360, section 5.9.2.
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

// "only NOTIFY and SUBSCRIBE", or "any request except ACK and CANCEL" if the code can also answer unknown methods.
template <class Output>
constexpr void put_methods(Output& output, code c) noexcept(Output::is_nothrow)
{
    const method_set methods = methods_of(c);
    const bool is_general = (methods & set_of<method::unknown>) != 0;
    method_set named = is_general ? ~methods : methods;
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

// "Accept, Accept-Encoding or Accept-Language": "or", since a response has the one that fits.
template <class Output>
constexpr void put_header_names(Output& output, header_set names) noexcept(Output::is_nothrow)
{
    for (const char* const& name : header_names) {
        const auto bit = header_set{1} << (&name - header_names);
        if ((names & bit) != 0) {
            names -= bit;
            put_all(output, row_text(name), names == 0 ? "" : (names & (names - 1)) == 0 ? " or " : ", ");
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
        put_all(output, named_code{c}, " says that ", gist_of(c));
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
        const guidance g = make_guidance(guidance_rows[row_of(c)].texts);
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

// What a response with this bound says about a retry; empty if there is no bound.
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

// "486 can say how long to wait before trying again (Retry-After)."
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

// RFC 3261, section 16.7, step 6: MUST for a 6xx, SHOULD for all other classes.
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

// `486 becomes cause 17 "User busy"`. RFC 3398, sections 8.2.5 and 8.2.6.1.
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
    put_all(output, name_of(d.aspect), ": ");
    switch (d.aspect) {
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

// What code `c` has in an aspect in which it differs from `other`.
template <class Output>
constexpr void put_side(Output& output, aspect compared, code c, code other) noexcept(Output::is_nothrow)
{
    switch (compared) {
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
        put_all(output, " when ", send_when_of(c), ".\n");
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
        put_all(output, "  ", note.when_to_send_left, "\n  ", note.when_to_send_right, "\n");
    } else {
        put_choice(output, pair.left);
        put_choice(output, pair.right);
    }
}

}  // namespace detail

/// Writes the comparison as plain text: a heading and a summary; for each code what it means, when you see it and how
/// to fix it; the key differences, numbered; and when to use which code. Each line is a paragraph and ends in LF; lines
/// below a heading are indented by two spaces. Returns the iterator past the end. Writes nothing if a code is outside
/// 100..699.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_comparison(OutputIterator out,
                 const comparison& pair) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_comparison(output, pair);
    return static_cast<OutputIterator&&>(output.out);
}

/// Writes in a few words what the left code has in this aspect: "Request Failure", "retry later", "only INVITE".
/// Returns the iterator past the end. Writes nothing if the aspect is not an enumerator.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_left(OutputIterator out, const key_difference& d) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_side(output, d.aspect, d.left, d.right);
    return static_cast<OutputIterator&&>(output.out);
}

/// Writes in a few words what the right code has in this aspect. Returns the iterator past the end. Writes nothing if
/// the aspect is not an enumerator.
template <class OutputIterator, class = detail::if_takes_characters<OutputIterator>>
constexpr OutputIterator
write_right(OutputIterator out, const key_difference& d) noexcept(detail::writes_without_exceptions<OutputIterator>())
{
    detail::iterator_output<OutputIterator> output{static_cast<OutputIterator&&>(out)};
    detail::put_side(output, d.aspect, d.right, d.left);
    return static_cast<OutputIterator&&>(output.out);
}

/// The number of characters that `write_comparison` writes; 0 if a code is outside 100..699.
///
///     std::string text(comparison_size(compare(486, 600)), ' ');
///     write_comparison(text.begin(), compare(486, 600));
template <class Output = detail::size_output>  // compiled only where it is called
[[nodiscard]] constexpr std::string_view::size_type comparison_size(const comparison& pair) noexcept
{
    Output output;
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

// Not constexpr on purpose: a bad table calls one of these, so it does not compile in a constant expression, and the
// error shows the name.
inline void the_key_of_a_code_map_is_not_registered() noexcept {}
inline void the_key_of_a_code_map_is_duplicated() noexcept {}
inline void the_class_of_a_code_map_is_invalid() noexcept {}

}  // namespace detail

/// A table from codes to your own values, such as settings, counters or handlers. It has one value for each registered
/// code, one for the unregistered codes of each class, and one for everything outside 100..699. A code without an entry
/// gets its class's value; a class without one gets the value for all. T must be default-constructible, and assignable
/// if values are given.
///
///     constexpr code_map<int> retries{0, {{response_class::server_failure, 1}}, {{503, 3}}};
///     static_assert(retries[503] == 3 && retries[500] == 1 && retries[404] == 0);
///
/// In a constant expression, a key that is not registered or is duplicated does not compile. Elsewhere, an unregistered
/// key is ignored, and the first of two equal keys counts.
template <class T>
class code_map {
public:
    /// A value for a class: for its unregistered codes, and for its registered codes without an entry. In a constant
    /// expression, a key that is not a class does not compile; elsewhere it is ignored.
    struct class_entry {
        response_class key;  ///< the class
        T value;             ///< the value of its codes
    };

    /// A value for one registered code.
    struct entry {
        any_code key;  ///< the code
        T value;       ///< the value of the code
    };

    /// Every value is `T{}`.
    constexpr code_map() = default;

    /// Every value is `for_all`.
    constexpr explicit code_map(const T& for_all) : code_map(for_all, {}, {}) {}

    /// One value for all codes, and other values for single codes.
    constexpr code_map(const T& for_all, std::initializer_list<entry> entries) : code_map(for_all, {}, entries) {}

    /// One value for all codes, and other values for whole classes.
    // A template, so that `{}` is always read as an empty list of entries for single codes.
    template <class = void>
    constexpr code_map(const T& for_all, std::initializer_list<class_entry> classes) : code_map(for_all, classes, {})
    {
    }

    /// One value for all codes, other values for whole classes, and others for single codes, which win over their
    /// class.
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

    /// The value of the code: its own, that of its class, or the one for all.
    [[nodiscard]] constexpr const T& operator[](any_code c) const noexcept { return values_[slot_of(c)]; }

    /// The same value, which can be changed here. The unregistered codes of a class share one value, and so does
    /// everything outside 100..699.
    [[nodiscard]] constexpr T& operator[](any_code c) noexcept { return values_[slot_of(c)]; }

    /// True if a value was given for the code itself; false for unregistered codes.
    [[nodiscard]] constexpr bool contains(any_code c) const noexcept
    {
        return slot_of(c) < detail::row_count && is_given_[slot_of(c)];
    }

private:
    [[nodiscard]] static constexpr unsigned slot_of(any_code c) noexcept
    {
        const unsigned row = detail::row_of(c);
        return row + (row == detail::row_count ? static_cast<unsigned>(class_of(c)) : 0);
    }

    constexpr void set(const entry& given)
    {
        if (!is_registered(given.key)) {
            detail::the_key_of_a_code_map_is_not_registered();
        } else if (is_given_[slot_of(given.key)]) {
            detail::the_key_of_a_code_map_is_duplicated();
        } else {
            values_[slot_of(given.key)] = given.value;
            is_given_[slot_of(given.key)] = true;
        }
    }

    constexpr void set_class(const class_entry& given)
    {
        const auto index = static_cast<unsigned>(given.key);
        if (index == 0 || index > 6) {
            detail::the_class_of_a_code_map_is_invalid();
            return;
        }
        if (is_given_[detail::row_count + index]) {
            detail::the_key_of_a_code_map_is_duplicated();
            return;
        }
        is_given_[detail::row_count + index] = true;
        values_[detail::row_count + index] = given.value;
        for (const code c : codes_in(given.key)) {
            values_[slot_of(c)] = given.value;
        }
    }

    static constexpr unsigned slot_count = detail::row_count + 7;

    T values_[slot_count]{};  // the registered codes, outside 100..699, the unregistered codes of each class
    bool is_given_[slot_count]{};
};

/// The first registered code of the class without an entry in the map; `code{}` if all of them have one, and for
/// `invalid` and values that are not a class.
///
///     constexpr code_map<int> delays{0, {{600, 60}}};
///     static_assert(first_uncovered(delays, response_class::global_failure) == code::decline);
template <class T>
[[nodiscard]] constexpr code first_uncovered(const code_map<T>& map, response_class wanted) noexcept
{
    for (const code c : codes_in(wanted)) {
        if (!map.contains(c)) {
            return c;
        }
    }
    return code{};
}

/// True if every registered code of the class has an entry in the map. Also true for `invalid` and for values that are
/// not a class, because these have no codes.
template <class T>
[[nodiscard]] constexpr bool covers(const code_map<T>& map, response_class wanted) noexcept
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
    static_assert(HasCodes, "sipstatus: this class has no codes");
    static constexpr bool value = true;
};

}  // namespace detail

/// The same for a map with static storage duration, but the program does not compile if a code has no entry, and the
/// error names that code. A class without codes does not compile either.
///
///     static constexpr code_map<bool> moved{false, {{300, true}, {301, true}, {302, true}, {305, false}, {380, false}}};
///     static_assert(must_cover<moved, response_class::redirection>);
template <const auto& Map, response_class Wanted>
inline constexpr bool must_cover = detail::class_with_codes<!codes_in(Wanted).empty()>::value&&
    detail::code_map_without<sipstatus::first_uncovered(Map, Wanted)>::value;

}  // namespace sipstatus

#endif
#ifndef SIPSTATUS_LITERALS_HPP
#define SIPSTATUS_LITERALS_HPP

namespace sipstatus {

namespace detail {

// The number, if it has three digits; 0 for any other spelling.
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

/// The registered code with this number. A number that is not registered, or is not written as three digits, does not
/// compile.
///
///     static_assert(486_sip == code::busy_here);
template <char... Digits>
[[nodiscard]] constexpr code operator""_sip() noexcept
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

#endif

#endif
