package dev.meetupkit.load;

import dev.meetupkit.Session.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words in a title that tell what sort of item it is. */
enum KindWords {
    /** Rows that are not talks; only where nobody is on stage. */
    BREAK(Kind.BREAK, """
            签到, 入场, 开场, 致辞, 茶歇, 午休, 午餐, 晚餐, 晚宴, 合影, 抽奖, 自由交流, 互动, 交流, 结束, 休息, 环节,
            退场, 闭幕, 报到, 散场, 自由, 簽到, 報到, 休息, 午餐, 閉幕, registration, check-in, doors,
            doors open, lunch, dinner, tea, snacks, breakfast, coffee, break, q&a, networking, welcome, introduction,
            introductions, discussion, discussions, breakouts, close, closing, opening, conclusion, end,
            drinks, pizza, food, beer, pub, social, raffle, talks, wrap-up, open mic, happy hour, arrival,
            reception, remarks, closing remarks, opening remarks, welcome remarks, announcements, intro, wrap up,
            housekeeping, mingling, group photo, beers, kick-off, kickoff, close up, sponsors, sponsor talk, bar,
            合照, 登記, 登记, 入場, 散會, 閉會, 茶敘, 午餐時間, 休息時間, 問答, 问答, 提问, 答疑, 颁奖, 開幕, 開會,
            ausklang, verabschiedung, begrüssung, imbiss, buffet, essen, ende, mot de bienvenue, clôture, apéro,
            apéritif, bienvenue, pause café, bienvenida, cierre, apertura, comida, refrigerio, boas-vindas,
            encerramento, credenciamento, almoço, 쉬는 시간, 쉬는시간, 네트워킹, 등록, 환영, 마무리, 점심시간, 경품, 질의응답,
            reception, 開場, 受付, 休憩, 撤収, 懇親会, 乾杯, クロージング, オープニング, 접수, 휴식, 점심,
            pause, mittagessen, einlass, begrüßung, déjeuner, accueil, almuerzo, descanso, registro, café,
            almoço, intervalo, abertura"""),
    /** Several people in discussion. */
    PANEL(Kind.PANEL, """
            圆桌, 圓桌, panel, roundtable, round table, パネル, パネルディスカッション, 패널,
            podiumsdiskussion, table ronde, mesa redonda"""),
    /** The audience takes part. */
    WORKSHOP(Kind.WORKSHOP, """
            工作坊, 动手实验, workshop, hands-on, tutorial, ハンズオン, 워크숍"""),
    /** A talk of a few minutes. */
    LIGHTNING(Kind.LIGHTNING, """
            闪电演讲, 闪电分享, 快闪, lightning, lightning talk, lightning talks, ライトニングトーク"""),
    /** A talk before everyone. */
    KEYNOTE(Kind.KEYNOTE, """
            主题演讲, 主旨演讲, 开场演讲, keynote, 基調講演, 키노트""");

    /** A title wider than this is one of a talk that mentions the word; a Chinese letter is as wide as two others. */
    private static final int WIDEST = 40;

    /** A Chinese title wider than this says more than that there is a break. */
    private static final int NARROW = 18;

    private static final Pattern PARTS = Pattern.compile("\\s*[/&,(:;|]\\s*|\\s+-\\s+");

    private static final Pattern SPONSORED =
            Pattern.compile(" (?:sponsored|provided|hosted|courtesy|thanks) (?:by|of|to) ");

    private static final Pattern FILLERS = Pattern.compile(
            "(?<![a-z])(?:and|the|with|for|time|opens?|begins?|starts?|email|session|our|to|light|free|some)(?![a-z])");

    private final Kind kind;
    private final List<String> words;

    KindWords(Kind kind, String words) {
        this.kind = kind;
        this.words = Words.row(words);
    }

    /** The kind that is called so in JSON. */
    static Optional<Kind> named(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** What a title tells. */
    static Kind of(String title, boolean someoneOnStage) {
        String text = title.toLowerCase(Locale.ROOT);
        if (!someoneOnStage && isBreak(text)) {
            return Kind.BREAK;
        }
        for (KindWords row : values()) {
            boolean fits = row != KEYNOTE || width(text) <= WIDEST;
            if (row != BREAK && fits && row.isIn(text)) {
                return row.kind;
            }
        }
        return Kind.TALK;
    }

    /** A short Chinese title that holds such a word, or one whose first part is made of such words: {@code Lunch / Networking}. */
    private static boolean isBreak(String text) {
        boolean ideographic = Words.hasIdeographs(text);
        if (ideographic) {
            return width(text) <= NARROW && BREAK.isIn(text);
        }
        String first = PARTS.split(SPONSORED.split(text.strip(), 2)[0], 2)[0];
        String rest = first;
        for (String word : BREAK.words) {
            rest = Words.contains(rest, word) ? rest.replace(word, " ") : rest;
        }
        return BREAK.isIn(first) && FILLERS.matcher(rest).replaceAll("").chars().noneMatch(Character::isLetter);
    }

    private static int width(String text) {
        return text.length()
                + (int) text.codePoints().filter(Character::isIdeographic).count();
    }

    private boolean isIn(String text) {
        return words.stream().anyMatch(word -> Words.contains(text, word));
    }
}
