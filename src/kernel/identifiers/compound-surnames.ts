// Chinese surnames of two characters: data.

/** The compound surnames in use, from the Hundred Family Surnames and present registers. */
export const compoundSurnames: ReadonlySet<string> = new Set([
  ..."欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 宇文 长孙 端木 轩辕 独孤 南宫 西门 东郭".split(" "),
  ..."百里 呼延 闻人 澹台 公冶 太叔 申屠 公羊 钟离 赫连 淳于 单于 濮阳 宗政 仲孙 鲜于 闾丘 司空 亓官 司寇".split(" "),
  ..."颛孙 左丘 梁丘 拓跋 谷梁 东门 万俟 公西 漆雕 乐正 壤驷 公良 夹谷 宰父 段干 羊舌 微生 南门 第五".split(" "),
]);
