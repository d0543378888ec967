package dev.meetupkit.load;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What names of people look like. */
final class Names {

    /** Chinese, with or without a dot within: {@code 高洪涛}, {@code 欧阳修}, {@code 阿凡提·买买提}. */
    private static final Pattern HAN =
            Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{2,8}[·•]\\p{IsHan}{2,8}|\\p{IsHan} \\p{IsHan}{1,2}");

    /** Japanese in kana, Korean in hangul. */
    private static final Pattern KANA_OR_HANGUL = Pattern.compile(
            "[\\p{IsHiragana}\\p{IsKatakana}ー]{2,8}|(?=.*[\\p{IsHiragana}\\p{IsKatakana}])[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{2,4} [\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{1,4}|\\p{IsHangul}{2,4}");

    /** Korean: a surname of one syllable and two more. */
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}{3}");

    private static final String KOREAN_SURNAMES =
            "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국은편용";

    /** A given name of an alphabet beside one of Chinese: {@code Derek 呆}. */
    private static final Pattern LATIN_AND_HAN = Pattern.compile("\\p{Lu}[\\p{L}'.-]+ \\p{IsHan}{1,3}");

    /** Two to four capitalised words, particles and initials among them: {@code Ludwig van der Berg}, {@code J. P. Smith}. */
    private static final Pattern LATIN = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}'’.-]*)(?: (?:\\p{Lu}[\\p{L}'’.-]*|van|von|der|den|de|da|di|del|la|le|bin|al|dos)){1,4}");

    private static final Pattern HANDLE = Pattern.compile("@[A-Za-z0-9][\\w.-]{0,38}");

    private static final Pattern ONE_WORD = Pattern.compile("\\p{Lu}\\p{Ll}{1,14}|[\\p{Alpha}][\\p{Alnum}_-]{2,20}");

    /** The surnames of nine in ten Chinese, simplified and traditional. */
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利于呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭蔣蘇葉呂盧鍾譚陸賈韋鄒閻龍賀顧郝龔萬錢嚴湯溫喬龐顏莊聶齊欒歐關蘭";

    /** What no name of three characters and more ends with, but places do. */
    private static final String PLACE_ENDINGS = "区市省县镇厅馆室店院區縣鎮廳館";

    /** What names of people end with, and names of organisations. */
    private static final String GIVEN_OR_CLOUD = "云";

    /** Surnames of two characters and more that are common in Japan. */
    private static final Set<String> JAPANESE_SURNAMES = Set.copyOf(Words.row("""
            佐藤, 鈴木, 高橋, 田中, 伊藤, 渡辺, 渡邊, 山本, 中村, 小林, 加藤, 吉田, 山田, 佐々木, 山口, 松本, 井上, 木村, 斎藤, 斉藤, 齋藤, 清水, 山崎, 池田, 橋本,
            阿部, 石川, 山下, 中島, 石井, 小川, 前田, 岡田, 長谷川, 藤田, 後藤, 近藤, 村上, 遠藤, 青木, 坂本, 福田, 太田, 西村, 藤井, 金子, 岡本, 藤原, 中野, 三浦,
            原田, 中川, 松田, 竹内, 小野, 田村, 中山, 和田, 石田, 森田, 上田, 内田, 柴田, 酒井, 宮崎, 横山, 高木, 安藤, 宮本, 大野, 小島, 工藤, 谷口, 今井, 高田,
            増田, 丸山, 杉山, 村田, 大塚, 新井, 平野, 菅原, 武田, 小山, 上野, 野口, 松井, 千葉, 久保, 木下, 佐野, 野村, 松尾, 菊地, 杉本, 市川, 古川, 大西, 島田,
            水野, 桜井, 川口, 松下, 五十嵐, 安田, 本田, 川崎, 西田, 渡部, 樋口, 中西, 山中, 石原, 熊谷, 服部, 川上, 飯田, 永井, 田口, 星野"""));

    private static final Pattern JAPANESE =
            Pattern.compile("[\\p{IsHan}々]{2,3} ?[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{1,3}");

    private static final Set<String> COMPOUND_SURNAMES = Set.copyOf(
            Words.row("欧阳, 歐陽, 司马, 司馬, 上官, 诸葛, 諸葛, 东方, 皇甫, 尉迟, 公孙, 公孫, 慕容, 令狐, 长孙, 宇文, 司徒, 夏侯, 端木, 南宫, 独孤, 轩辕"));

    private static final Pattern HAN_NICKNAME = Pattern.compile("\\p{IsHan}{2,4}");

    private static final Pattern CALLED = Pattern.compile("花名[:：]?\\s*\\S{1,6}");

    private static final Pattern WORD_END = Pattern.compile("[ -]");

    private static final int LONGEST_NAME = 80;

    /** A longer text says more than that. */
    private static final int LONGEST_NOBODY = 40;

    /** Behind who it is that is not known yet. */
    private static final List<String> OPEN = Words.row("待定, 待公布, 未定, 待确认, 待邀请");

    private static final int LONGEST_BEFORE_OPEN = 6;

    /** What may stand before a word that stands for nobody. */
    private static final String OPENING = "(（[【*";

    /** And behind it. */
    private static final String CLOSING = ".。!！…)）]】*";

    private static final List<String> TITLES = List.of("dr. ", "dr ", "prof. ", "mr. ", "mrs. ", "ms. ", "mr ", "ms ");

    /** Words of phrases that are capitalised like names and name what a talk is about. */
    private static final Set<String> TOPICS = Set.copyOf(Words.row("""
            service, mesh, cloud, native, apache, kubernetes, docker, open, source, data, web, rust, java, python, go,
            golang, ruby, rails, react, linux, spring, boot, chaos, machine, learning, deep, big, smart, virtual, api, ai,
            meetup, conference, community, group, user, day, night, talk, talks, the, an, introduction, intro, using,
            building, how, why, what, from, with, your, my, our, modern, new, next, welcome, lightning, panel, coffee,
            break, lunch, email, doors, part, and, of, for, in, on, code, testing, design, system, systems,
            lessons, learned, building, beyond, inside, deep, dive, first, final, closing, opening, light, free, live,
            how-to, getting, started, best, practices, web3, framework, state, history, future, guide, tips,
            who's, hiring, by, par, por, mit, avec, with, presented, database, databases, security, performance, distributed, platform, engineering, development,
            sponsor, sponsors, compatible, incompatible, street, house, road, square, hall, building, station, centre, center, park, hotel, library"""));

    private Names() {}

    /** How much a text looks like a name: 0 not at all, 1 it could be one, 2 it hardly can be anything else. */
    static int likeness(String text, Vocabulary vocabulary) {
        if (text.length() > LONGEST_NAME) {
            return 0;
        }
        String name = text.strip().substring(0, text.strip().length() - honorific(text.strip(), vocabulary));
        if (name.startsWith("@") && HANDLE.matcher(name).matches()) {
            return 2;
        }
        if (name.isEmpty()
                || isNobody(name, vocabulary)
                || Headline.isPosition(name, vocabulary)
                || Headline.isKnownOrganisation(name, vocabulary)) {
            return 0;
        }
        if (isJapanese(name)) {
            return 2;
        }
        if (HAN.matcher(name).matches()) {
            if (name.length() > 2 && PLACE_ENDINGS.indexOf(name.charAt(name.length() - 1)) >= 0) {
                return 0;
            }
            boolean surname = SURNAMES.indexOf(name.charAt(0)) >= 0;
            boolean organisation = Headline.isOrganisation(name, vocabulary)
                    && !(surname && name.length() == 3 && name.endsWith(GIVEN_OR_CLOUD));
            boolean common = name.length() == 4 && COMPOUND_SURNAMES.contains(name.substring(0, 2))
                    || name.length() == 2
                    || name.length() == 3
                    || Words.hasAny(name, "· •");
            return surname && common && !organisation ? 2 : organisation && (name.length() > 2 || !surname) ? 0 : 1;
        }
        if (LATIN.matcher(name).matches() && !isTopic(name)) {
            return Headline.isOrganisation(name, vocabulary) ? 0 : 2;
        }
        if (HANGUL.matcher(name).matches() && KOREAN_SURNAMES.indexOf(name.charAt(0)) >= 0) {
            return 2;
        }
        return KANA_OR_HANGUL.matcher(name).matches()
                        || LATIN_AND_HAN.matcher(name).matches() && !isTopic(name)
                ? 1
                : 0;
    }

    private static boolean isJapanese(String name) {
        for (int end = 2; end <= 3 && end < name.length(); end++) {
            if (JAPANESE_SURNAMES.contains(name.substring(0, end))
                    && JAPANESE.matcher(name).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTopic(String name) {
        if (name.contains("'s ") || name.contains("’s ")) {
            return true; // somebody's house
        }
        for (String word : WORD_END.split(name.toLowerCase(Locale.ROOT))) {
            if (TOPICS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text could be a name, a single word of an alphabet included: where a label or a bracket says that one stands here. */
    static boolean isPossible(String text, Vocabulary vocabulary) {
        return likeness(text, vocabulary) > 0
                || ONE_WORD.matcher(text.strip()).matches()
                        && !isNobody(text, vocabulary)
                        && !Headline.isPosition(text, vocabulary);
    }

    /** Whether a text stands for no particular person. */
    static boolean isNobody(String text, Vocabulary vocabulary) {
        if (text.length() > LONGEST_NOBODY) {
            return false;
        }
        String stripped = text.strip();
        int from = 0;
        int to = stripped.length();
        while (from < to && OPENING.indexOf(stripped.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && CLOSING.indexOf(stripped.charAt(to - 1)) >= 0) {
            to--;
        }
        String words = stripped.substring(from, to).toLowerCase(Locale.ROOT);
        return vocabulary.index(Term.NOBODY).contains(words.isEmpty() ? stripped : words) || isOpen(words);
    }

    /** {@code 嘉宾待定}: someone whose name is not known yet. */
    private static boolean isOpen(String words) {
        for (String open : OPEN) {
            if (words.endsWith(open) && words.length() <= open.length() + LONGEST_BEFORE_OPEN) {
                return true;
            }
        }
        return false;
    }

    /** Whether a description says that someone leads through the talk and does not give it. */
    static boolean isHost(String headline) {
        return Set.of("主持", "主持人", "host", "moderator", "mc", "司会").contains(headline.toLowerCase(Locale.ROOT));
    }

    /** How many characters at the end are an honorific. */
    static int honorific(String name, Vocabulary vocabulary) {
        String lower = name.toLowerCase(Locale.ROOT);
        int word = 0;
        for (String end : vocabulary.index(Term.HONORIFIC).endings(lower)) {
            boolean behindName = name.length() > end.length() + (Words.hasHan(name) ? 1 : 0)
                    && (end.charAt(0) > 'z' || " ,".indexOf(lower.charAt(lower.length() - end.length() - 1)) >= 0);
            word = behindName ? Math.max(word, end.length()) : word;
        }
        int from = name.length() - word;
        while (word > 0 && from > 1 && " ,，".indexOf(name.charAt(from - 1)) >= 0) {
            from--;
        }
        return name.length() - from;
    }

    /** How many characters at the start are a title. */
    static int title(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return TITLES.stream()
                .filter(lower::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** Whether a text in brackets behind a name can be a nickname: two to four characters that tell nothing else, or 花名. */
    static boolean isNickname(String text, Vocabulary vocabulary) {
        String inner = text.strip();
        return inner.startsWith("花名") && CALLED.matcher(inner).matches()
                || inner.startsWith("@") && !inner.contains(" ")
                || LATIN.matcher(inner).matches() && likeness(inner, vocabulary) == 2
                || HAN_NICKNAME.matcher(inner).matches()
                        && !Headline.isPosition(inner, vocabulary)
                        && !Headline.isOrganisation(inner, vocabulary);
    }
}
