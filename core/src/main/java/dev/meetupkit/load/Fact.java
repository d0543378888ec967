package dev.meetupkit.load;

import java.util.List;

/**
 * What an announcement states on labelled lines, each with the labels seen in the wild. A longer label that ends with one of
 * these, such as {@code B 站直播回放} with {@code 直播回放}, means the same; the longest match counts. Case and blanks do not matter.
 */
public enum Fact {
    /** The title of the event or a talk. */
    TITLE("""
            主题, 活动主题, 题目, 演讲议题, 分享议题, 议程名称, 活动议题, 流程, 環節名稱, 講題名稱, project,
            action, programm, charla, charlas, palestra, vortrag, vorträge, exposé, présentation, セッション, 発表タイトル,
            발표, 발표 주제, 일정, 演讲题目名称, 题目, 标题, 议题, 话题, 分享主题, 演讲主题, 演讲题目, 分享题目, 议题名称, speaker slot, talk slot, 主題, 講題,
            題目, 議題, 環節, 环节, 内容, title, topic, topics, subject, talk, session, タイトル, 演題, テーマ,
            내용, 제목, 주제, titel, thema, titre, sujet, título, tema"""),
    /** Date, time of day or both. */
    WHEN("""
            时间, 日期, 活动时间, 活动日期, 直播时间, 分享时间, 演讲时间, 会议时间, 举办时间, 时间安排, 時間,
            日時, 日程, 開催日時, 開催日, when, date, time, date and time, date & time, datetime, 일시, 날짜,
            시간, datum, zeit, uhrzeit, wann, quand, heure, horaire, fecha, hora, cuándo, data, horário,
            quando, 开始, 开始时间, 活动开始时间, 起始时间, 時段, 时段, 时间段, 時間段, 时刻, 時刻, 開始, 開始時間, 开始日期,
            start, starts, start time, start date, begin, begins, beginn, beginnt, start der veranstaltung,
            début, inicio, início, comienzo, 시작, 시작 시간, horario, uhrzeit und datum, date/time, date / time, time/date, when?, day, day and time, termin,
            nächster termin, nächstes treffen, jour, date et heure, date et horaire, horaires, prochaine date, día, fecha y hora, día y hora, data e hora,
            data e horário, dia, dia e hora, dia e horário, 日付, 日にち, 開催日程, 時間帯, 언제, 일자, 날짜 및 시간, hours, 活动日程, 活动日, 举行时间, 開始時刻,
            举办日期, 會議時間, 聚會時間, 活動日期, 活動時間, 舉辦時間, 日期时间, 日期與時間, 日期及时间, 日期和时间, 时间和日期, 時間日期"""),
    /** When it ends, on a line of its own. */
    END("""
            结束, 结束时间, 活动结束时间, 結束, 結束時間, 结束日期, 終了, 終了時間, 終了時刻, end, ends, end time,
            end date, finish, ende, endet, fin, fim, término, 종료, 종료 시간"""),
    /** Whether it takes place: cancelled, postponed. */
    STATUS("状态, 活动状态, 狀態, status, 상태, statut, estado"),
    /** What sort of item a talk is, in the words of JSON: {@code keynote}, {@code panel}. */
    KIND("类型, 环节类型, 類型, 类别, 類別, 环节类别, kind"),
    /** The zone of all times. */
    TIME_ZONE("时区, 時區, time zone, timezone, タイムゾーン, 시간대, zeitzone, fuseau horaire, zona horaria, fuso horário"),
    /** Street address, room or city. */
    WHERE("""
            地点, 地址, 活动地点, 活动地址, 会议地点, 线下地点, 举办地点, 场地, 会场, 地點, 地址, 會場, 場所,
            会場, 開催場所, where, venue, location, place, address, 장소, ort, wo, veranstaltungsort, ort der veranstaltung, lieu, où,
            adresse, lugar, dónde, local, onde, treffpunkt, adresse, ubicación, dirección, sede, endereço, localização, 위치,
            어디서, 주소, où ?, lieu de rendez-vous, endroit, veranstaltungsadresse, where?, venue address, meeting place, 开会地点, 分享地点, 沙龙地点,
            活動地點, 活動地址, 聚會地點, 聚會場所, 會議地點, 舉辦地點, 举行地点, 会场地址, 場地, 集合場所, 住所, 会場住所"""),
    /** Who is on stage. */
    SPEAKER("""
            嘉宾, 姓名, 担当, 圆桌嘉宾, 对谈嘉宾, 與談人, 与谈人, 特邀嘉宾, 发言人, 報告人, 报告人, 講者姓名, 分享嘉宾, 演讲嘉宾, 主讲嘉宾, 讲师, 讲者, 主讲人, 主讲, 演讲者, 演讲人, 分享人, 分享者,
            嘉宾介绍, 分享讲师, 嘉賓, 講師, 講者, 主講人, speaker, speakers, speaker(s), presenter, presenters,
            presented by, by, 登壇者, 発表者, スピーカー, 講演者, 발표자, 연사, sprecher, sprecherin, referent,
            referentin, vortragende, intervenant, intervenante, intervenants, orateur, ponente, ponentes,
            orador, palestrante, palestrantes, talk by, vortragender, vortragende(r), referenten, referent:in, redner, rednerin,
            orateurs, oratrice, conférencier, conférencière, conférenciers, animé par, présenté par, charlista, charlistas, disertante,
            disertantes, expositor, expositora, expositores, speakeur, ponencia de, apresentador, apresentadora, apresentado por, ministrante,
            강연자, 스피커, 연사자, 主講, 分享者, 與會講者, 演講人, 演講嘉賓, 分享嘉賓, 主講嘉賓, 讲演者, 讲演人, 讲解人, 主题讲师, 话题讲师, 特邀讲师, 本期嘉宾,
            本期讲师, 嘉宾姓名, 讲师姓名, 演讲老师, 分享老师"""),
    /** The organisation of the one on stage. */
    AFFILIATION("""
            公司, 单位, 机构, 所属, 單位, company, organization, organisation, affiliation, employer, 소속,
            firma, empresa"""),
    /** The position there. */
    JOB_TITLE("""
            职位, 职务, 职称, 頭銜, 役職, job title, position, role, 직책"""),
    /** About the one on stage. */
    BIO("""
            嘉宾简介, 讲师简介, 讲师介绍, 讲者简介, 讲者介绍, 讲者信息, 个人简介, 个人介绍, 嘉宾信息,
            分享人简介, 演讲者简介, 演讲人简介, 主讲人简介, 主讲人介绍, 作者简介, 嘉賓簡介, 講師簡介, 講者簡介,
            個人簡介, bio, biography, about the speaker, about the speakers, speaker bio, プロフィール,
            発表者紹介, 자기소개"""),
    /** What a talk is about. */
    ABSTRACT("""
            简介, 摘要, 大纲, 概要, 议题说明, 话题说明, 议题简介, 议题介绍, 议题详情, 议题概要, 话题简介, 内容简介, 内容介绍,
            内容概要, 内容摘要, 演讲概要, 主题介绍, 主题简介, 主题概要, 主题内容, 演讲介绍, 演講介紹, 演講摘要, 講題簡介, 内容大纲, 内容提要, 演讲简介, 演讲摘要, 演讲大纲, 演讲内容, 分享内容, 分享简介, 分享大纲,
            分享概要, 分享介绍, topic简介, topic介绍, 簡介, 摘要, 大綱, 議題簡介, abstract, description,
            summary, synopsis, outline, about the talk, about this talk, 発表概要, 内容紹介, 설명,
            beschreibung, zusammenfassung, résumé, descripción, resumen, descrição, resumo"""),
    /** What the audience takes home; part of what a talk is about. */
    TAKEAWAYS("""
            听众收益, 听众收获, 用户收获, 用户收益, 你将收获, 您将收获, 收获, takeaways, key takeaways,
            what you will learn"""),
    /** The room or stage. */
    ROOM("""
            会议室, 分会场, 分會場, 会場名, room, stage, raum, saal, salle, sala, auditorio"""),
    /** The track. */
    TRACK("专场, 专题, track"),
    /** The stream. */
    LIVE("""
            直播, 直播地址, 直播链接, 直播间, 直播间地址, 直播间链接, 观看地址, 观看链接, 直播入口, 直播連結, 会议链接, 會議連結, 参会链接, 腾讯会议, 腾讯会议链接, zoom, google meet, online, 线上链接, 线上直播,
            線上直播, live, live stream, livestream, live streaming, stream, watch live, 配信, 配信url,
            オンライン配信"""),
    /** The recording. */
    RECORDING("""
            视频回放, 回放, 直播回放, 视频, 视频回顾, 视频回看, 直播视频回顾, 活动视频回顾, 视频回顾地址,
            回放地址, 回放链接, 视频地址, 视频链接, 回看, 回看地址, 录像, 录播, 活动视频, 影片, 錄影, 影片回放,
            recording, recordings, video, videos, replay, youtube, 録画, アーカイブ, 動画, aufzeichnung,
            enregistrement, grabación, gravação"""),
    /** Slides and other material. */
    SLIDES("""
            ppt, ppt下载, ppt地址, 幻灯, 幻灯片, 幻灯片下载, 讲稿, 课件, 资料下载, 资料, 演示文稿, 簡報, 投影片,
            slides, slide, slide deck, deck, presentation, スライド, 資料, 발표자료, folien, diapositivas"""),
    /** Where to sign up. */
    REGISTRATION("""
            报名, 报名方式, 报名参加, 報名資訊, 活动报名链接, tickets link, 报名地址, 报名链接, 报名入口, 活动报名, 立即报名, 注册, 注册地址, 详见, 详情见,
            活动详情, 活动链接, 報名, 報名方式, 報名連結, 活動報名, registration, register, sign up, signup,
            rsvp, tickets, 申し込み, お申し込み, 参加申込, 신청, 참여방법, 참가방법, 참가신청, 신청방법, anmeldung, inscription, inscripción, registro,
            inscrição"""),
    /** Who holds the event. */
    ORGANIZER("""
            主办, 主办方, 主办单位, 主辦方, 组织者, 主辦單位, 主辦, organizer, organizers, organiser, organisers,
            organized by, hosted by, 活动组织, 活动主办, 承办者, 合办, 合办单位, 合办商, 合辦, 主辦單位資訊, 主催, 주최, veranstalter, organisateur, organizador, organização"""),
    /** Topics. */
    TAGS("""
            标签, 关键词, 關鍵字, tags, keywords, タグ"""),
    /** What the model has no attribute for: the line becomes part of the description. */
    REMARK("""
            主持人, 主持, 形式, 活动形式, 活动规模, 人数, 活动人数, 费用, 活动费用, 票价, 语言,
            发布时间, 发布日期, 发表时间, 更新时间, 發布時間, 發佈時間, 發表時間, 时长, 時長, duration, published, posted,
            updated, doors, doors open, einlass, ouverture des portes, puertas, 開場, 開場時間, 受付開始, 公開日,
            最寄り駅, 最寄駅, 交通, 交通方式, アクセス, access, anfahrt, 徵稿日期, 徵稿時間, 征稿日期, 錄取公告日期, 公告日期, 投稿日期, 登壇時間, 発表時間, 报名日期, 報名日期, 報名時間, 报名截止时间, 報名截止, 報名截止日期, 徵稿截止日期, 議程公布, 参加方法, 원래 시간, 原定时间, 参考资料, 相关资料, 参考链接, 延伸阅读, 原时间, 报名时间, 报名截止, 截止时间, 截止日期, 签到时间, 协办, 协办方, 协办单位, 承办, 承办方, 承办单位,
            联合主办, 支持单位, 合作伙伴, 赞助, 赞助商, 联系人, 联系方式, 群号, 钉钉群, 微信群, 备注, 说明,
            口号, 主持, host, moderator, mc, format, price, cost, fee, contact, language, 司会, 定員, 参加費,
            会費, ハッシュタグ, 사회자, 참가비, moderation, animateur, moderador, sponsor, sponsors, food,
            parking""");

    private final List<String> labels;

    Fact(String labels) {
        this.labels = Words.row(labels);
    }

    /** The labels that come with the library, as people write them. */
    public List<String> labels() {
        return labels;
    }

    /** Whether its value is an address. */
    boolean isLink() {
        return this == LIVE || this == RECORDING || this == SLIDES || this == REGISTRATION;
    }
}
