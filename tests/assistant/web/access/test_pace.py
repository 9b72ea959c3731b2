import pytest

from assistant.users import OWNER, User
from assistant.web.access.pace import Pace
from index.errors import TooManyRequests


def test_each_user_has_so_many_questions_a_minute_and_is_told_how_long_to_wait() -> None:
    pace, anna = Pace(2), User("anna", "delegate")
    pace.count(anna)
    pace.count(anna)
    with pytest.raises(TooManyRequests, match="anna has asked 2 questions within a minute") as told:
        pace.count(anna)
    assert 1 <= told.value.seconds <= 60
    pace.count(User("bert", "delegate"))


def test_who_need_not_sign_in_is_not_counted() -> None:
    for _ in range(3):
        Pace(1).count(OWNER)
