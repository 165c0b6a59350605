@main enum Anjungan { static func main() {} }
