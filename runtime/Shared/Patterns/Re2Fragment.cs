namespace AmctGen.Generated;

/// <summary>A part of a program that is being assembled: the instructions from <paramref name="Low"/> on.</summary>
/// <param name="Low">The index of its first instruction.</param>
/// <param name="Start">The index of the instruction that is executed first.</param>
/// <param name="Exits">The first of the targets that are not known yet; each leads to the next one.</param>
/// <param name="LastExit">The last one of them.</param>
readonly record struct Re2Fragment(int Low, int Start, int Exits, int LastExit);
