"""The language of a text."""

import pytest

from index.language import language_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The pilots of the port have asked for a longer time of rest, and the Forum is of the same view."),
        ("fr", "Les pilotes du port ont demandé un repos plus long, et le Forum est du même avis sur cette question."),
        ("es", "Los prácticos del puerto han pedido un descanso más largo, y el Foro es de la misma opinión en este punto."),
        ("de", "Die Lotsen des Hafens haben um eine längere Ruhezeit gebeten, und das Forum ist der gleichen Ansicht."),
        ("ru", "Лоцманы порта попросили о более продолжительном отдыхе."),
        ("ar", "طلب مرشدو الميناء فترة راحة أطول"),
        ("zh", "港口引航员要求延长休息时间。"),
        ("", "AB/12 34 56"),
        ("", ""),
    ],
)
def test_languages(language: str, text: str) -> None:
    assert language_of(text) == language
