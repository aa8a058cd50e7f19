using AmctGen.Samples.Triton;

return TritonSample.Run(Path.Combine(AppContext.BaseDirectory, "models"), Console.Out);
