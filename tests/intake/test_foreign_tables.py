"""Tables of HSDS, as others make them."""

from __future__ import annotations

from tests.intake.test_open_referral import put, reading_of

TABLES = {
    "services__csv": "id,name,status\r\ns1,Toy library,active\r\n",
    "locations__csv": "id,location_type,name\r\nl1,physical,Town Hall\r\nl2,virtual,Zoom\r\n",
    "service_at_locations__csv": "id,service_id,location_id\r\nx1,s1,l2\r\n",
}


def test_a_meeting_on_a_video_call_is_online_in_tables_too(tmp_path):
    times = "id,service_id,freq,byday,opens_at,closes_at\r\nc1,s1,WEEKLY,MO,10:00,11:00\r\n"
    (toys, _) = reading_of(put(tmp_path, **TABLES, schedules__csv="\ufeff" + times)).records
    (session,) = toys.fields["sessions"]
    assert session["online"] == {"how": "Online"}
    assert "venue" not in session


def test_when_a_building_is_open_is_not_when_a_group_meets_and_is_told(tmp_path):
    times = "id,location_id,freq,byday,opens_at,closes_at\r\nc1,l1,WEEKLY,MO,08:00,20:00\r\n"
    reading = reading_of(put(tmp_path, **TABLES, schedules__csv=times))
    assert not reading.records[0].fields["sessions"]
    assert any("Mondays from 08:00 until 20:00" in remark.reason for remark in reading.remarks)
