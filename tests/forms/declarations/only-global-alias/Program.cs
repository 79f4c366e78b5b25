// form: the file with the fields does not contain the attribute's name at all
// expect: converted
global using PerThread = System.ThreadStaticAttribute;
