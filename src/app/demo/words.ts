// The words that names of the demo city are made of: data. People and institutions are invented; townships are real.

/** Frequent family names with their rough share. */
export const familyNames: Readonly<Record<string, number>> = {
  刘: 9,
  李: 8,
  王: 7,
  陈: 7,
  罗: 5,
  周: 5,
  谢: 4,
  肖: 4,
  张: 4,
  黄: 3,
  邓: 3,
  彭: 3,
  唐: 3,
  曾: 3,
  欧阳: 2,
  谭: 2,
  阳: 2,
  胡: 2,
  蒋: 2,
  廖: 2,
  贺: 2,
  陆: 1,
  文: 1,
  尹: 1,
  颜: 1,
  凌: 1,
  洪: 1,
  聂: 1,
  汤: 1,
  庾: 0.1,
};

export const givenFirst = [..."小明志国建文永玉春秋海云丽秀雅思子雨梓若嘉沐清晓庆德元正启安宁书承泽"];
export const givenSecond = [..."满禾华军平英芳兰燕峰涛波强勇辉敏静洁琳悦涵轩宇航晨阳月星妍柏松竹梅瑶岚𠮷"];

/** Two-character words for invented institutions; none of them is a place of the city. */
export const institutionFirst = [..."云蒸松青白明秋望听枫芦星岚清竹琴棠槐桂晴"];
export const institutionSecond = [..."雁水涛禾鹭月栖溪舟林泉苇渚枝声池影岸篱坡"];
